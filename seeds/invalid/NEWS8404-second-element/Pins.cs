using NewsSchema;

namespace News;

[NewsSchema("WireStory")]
public partial record WireStory
{
    public string? Title { get; init; }
}
