using System;
using NewsSchema;

namespace News;

[NewsSchema("WireStory")]
public partial record WireStory
{
    [NewsNothing("0000-00-00")]
    public DateTimeOffset Published { get; init; }
}
