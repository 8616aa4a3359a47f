using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;

namespace StoryService;

/// <summary>Completes the OpenAPI document with what the records' converters read: formats of texts, unions, references.</summary>
internal sealed class RecordSchemas : IOpenApiSchemaTransformer
{
    public Task TransformAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        if (NewsJsonSchema.Find(context.JsonTypeInfo, context.JsonPropertyInfo) is { } known
            && OpenApiModelFactory.Parse<OpenApiSchema>(known.ToJsonString(), OpenApiSpecVersion.OpenApi3_1, new OpenApiDocument(), out _) is { } complete)
        {
            schema.Type ??= complete.Type;
            schema.Format ??= complete.Format;
            schema.Pattern ??= complete.Pattern;
            schema.Const ??= complete.Const;
            schema.Items ??= complete.Items;
            schema.AnyOf ??= complete.AnyOf;
            schema.OneOf ??= complete.OneOf;
            schema.AdditionalProperties ??= complete.AdditionalProperties;
        }

        return Task.CompletedTask;
    }
}
