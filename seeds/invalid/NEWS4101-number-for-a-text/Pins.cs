using NewsSchema;

namespace News;

[NewsSchema("WireStory")]
public partial record WireStory
{
    public int Slug { get; init; }
}
