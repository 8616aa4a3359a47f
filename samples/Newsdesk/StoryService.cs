using Microsoft.AspNetCore.Http.HttpResults;

namespace Newsdesk;

/// <summary>Serves the same records over HTTP: ASP.NET Core gets their serializers from <c>NewsJson</c>.</summary>
internal static class StoryService
{
    public static Task RunAsync(string[] args)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder(args);
        builder.Services.ConfigureHttpJsonOptions(options => options.SerializerOptions.TypeInfoResolverChain.Insert(0, NewsJson.Default));
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        WebApplication app = builder.Build();

        app.MapGet("/", () => "GET /story, GET /story/quotes/q1, POST /story, POST /story/text\n");
        app.MapGet("/story", () => WireStory.Fixtures.PutinNato);
        app.MapGet("/story/quotes/{id}", Results<Ok<Quote>, NotFound> (string id) =>
            WireStory.Fixtures.PutinNato.Quotes.FirstOrDefault(quote => quote.Id == id) is { } quote ? TypedResults.Ok(quote) : TypedResults.NotFound());
        app.MapPost("/story", (WireStory story) => story);
        app.MapPost("/story/text", (WireStory story) => Results.Text(story.ToPlainText()));

        return app.RunAsync();
    }
}
