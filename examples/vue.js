import { createApp, h, ref } from "vue";
import "coalition-map/define.js";

const App = {
  setup() {
    const usIsr = ref("off");
    // `.usIsr` sets the property, `onCoalition-change` listens to the event.
    return () =>
      h("div", [
        h("p", { id: "now" }, `US surveillance: ${usIsr.value}`),
        h("coalition-map", {
          ".usIsr": usIsr.value,
          "onCoalition-change": ({ detail }) => {
            usIsr.value = detail.state.usIsr;
          },
        }),
      ]);
  },
};
createApp(App).mount("#app");
