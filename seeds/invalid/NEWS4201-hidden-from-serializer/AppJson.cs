using System.Collections.Generic;
using System.Text.Json.Serialization;

namespace News;

[JsonSerializable(typeof(List<WireStory>))]
internal partial class AppJson : JsonSerializerContext;
