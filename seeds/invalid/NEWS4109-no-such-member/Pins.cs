using NewsSchema;

namespace News;

public enum Status { Draft, Live }

[NewsSchema("WireStory")]
public partial record WireStory
{
    public Status? Status { get; init; }
}
