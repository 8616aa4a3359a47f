namespace News;

public sealed record WireStory;

public sealed class NewsJson;
