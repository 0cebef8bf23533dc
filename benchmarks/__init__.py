"""Speed and scale, each beside a peer or a floor in the same run. `script/bench` runs them all."""
