using System.Text.Json.Serialization;
using NewsSchema.Tool.Annotator.Operations;

namespace NewsSchema.Tool.Annotator.Http;

/// <summary>The serializers of requests, which are made at compile time: the program is trimmed.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    AllowOutOfOrderMetadataProperties = true,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(EditRequest))]
[JsonSerializable(typeof(FileRequest))]
[JsonSerializable(typeof(StepRequest))]
[JsonSerializable(typeof(ResolveRequest))]
[JsonSerializable(typeof(StartRequest))]
[JsonSerializable(typeof(KeysRequest))]
internal sealed partial class AnnotatorJson : JsonSerializerContext;
