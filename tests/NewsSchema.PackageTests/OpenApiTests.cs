using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;

namespace NewsSchema.PackageTests;

/// <summary>The OpenAPI document of an application with records, with the transformer of docs/guides/json-in-applications.md.</summary>
public sealed class OpenApiTests
{
    [Fact]
    public async Task The_document_has_the_formats_of_the_members()
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.ConfigureHttpJsonOptions(options => options.SerializerOptions.TypeInfoResolverChain.Insert(0, NewsJson.Default));
        builder.Services.AddOpenApi(options => options.AddSchemaTransformer((schema, context, cancellation) =>
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
        }));
        await using WebApplication app = builder.Build();
        app.MapOpenApi();
        app.MapPost("/stories", (WireStory story) => story);
        await app.StartAsync();
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
        JsonNode schemas = JsonNode.Parse(await client.GetStringAsync("/openapi/v1.json"))!["components"]!["schemas"]!;
        JsonNode members = schemas["WireStory"]!["properties"]!;
        Assert.Equal("date", (string?)members["published"]!["format"]);
        Assert.Equal("^#", (string?)members["provider"]!["pattern"]);
        Assert.NotNull(members["quotes"]!["items"]);
        Assert.Contains("published", schemas["WireStory"]!["required"]!.AsArray().Select(name => (string?)name));
    }

    [Fact]
    public void A_type_of_the_application_is_exported_with_the_schema_of_its_record()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web) { TypeInfoResolverChain = { NewsJson.Default, EnvelopeJson.Default } };
        JsonNode schema = options.GetJsonSchemaAsNode(typeof(Envelope), new JsonSchemaExporterOptions { TransformSchemaNode = NewsJsonSchema.Complete });
        Assert.Equal("^#", (string?)schema["properties"]!["story"]!["properties"]!["provider"]!["pattern"]);
    }
}
