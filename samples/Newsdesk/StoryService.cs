namespace Newsdesk;

/// <summary>The same records behind HTTP: ASP.NET Core takes their serializers from <c>NewsJson</c>.</summary>
internal static class StoryService
{
    public static Task RunAsync(string[] args)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder(args);
        builder.Services.ConfigureHttpJsonOptions(options => options.SerializerOptions.TypeInfoResolverChain.Insert(0, NewsJson.Default));
        WebApplication app = builder.Build();

        app.MapGet("/story", () => WireStory.Fixtures.PutinNato);
        app.MapGet("/story/quotes", () => WireStory.Fixtures.PutinNato.Quotes.ToArray());
        app.MapPost("/story", (WireStory story) => story);
        app.MapPost("/story/text", (WireStory story) => Results.Text(story.ToPlainText()));

        return app.RunAsync();
    }
}
