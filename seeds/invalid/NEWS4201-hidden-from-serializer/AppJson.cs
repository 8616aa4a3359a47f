using System.Collections.Generic;
using System.Text.Json.Serialization;
using NewsSchema;

namespace News;

[NewsSchema]
public partial record WireStory;

[JsonSerializable(typeof(List<WireStory>))]
internal partial class AppJson : JsonSerializerContext;
