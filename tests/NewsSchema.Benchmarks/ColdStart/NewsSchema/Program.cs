using NewsSchema.ColdStart;

ColdStart.Measure(args[0], json => WireStory.FromJson(json).ToUtf8Json());
