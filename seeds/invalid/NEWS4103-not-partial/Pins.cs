using NewsSchema;

namespace News;

[NewsSchema("WireStory")]
public record Story;
