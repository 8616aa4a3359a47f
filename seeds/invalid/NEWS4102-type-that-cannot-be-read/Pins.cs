using System.IO;
using NewsSchema;

namespace News;

[NewsSchema("WireStory")]
public partial record WireStory
{
    public Stream? Slug { get; init; }
}
