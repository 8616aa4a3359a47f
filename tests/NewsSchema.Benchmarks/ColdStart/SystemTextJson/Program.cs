using System.Text.Json;
using SystemTextJson.ColdStart;
using NewsSchema.ColdStart;

ColdStart.Measure(args[0], json => JsonSerializer.SerializeToUtf8Bytes(JsonSerializer.Deserialize(json, RecordJson.Default.WireStory)!, RecordJson.Default.WireStory));
