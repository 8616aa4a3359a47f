using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;

namespace StoryService;

/// <summary>The addresses of the service.</summary>
internal static class StoryEndpoints
{
    public const string JsonLines = "application/x-ndjson";

    /// <summary>The longest line of a stream; the server limits the body of a request.</summary>
    private static readonly NewsJsonLinesOptions s_limits = new() { MaxLineLength = 1_000_000 };

    public static void MapStories(this WebApplication app)
    {
        app.MapGet("/stories", (StoryStore store, string? language) => store.All.Where(story => language is null || story.Language == language))
            .Produces<IEnumerable<WireStory>>();

        app.MapGet("/stories/{id}", Results<Ok<WireStory>, ProblemHttpResult> (string id, StoryStore store) =>
            store.Find(id) is { } story ? TypedResults.Ok(story) : NotFound(id))
            .WithName("story")
            .ProducesProblem(StatusCodes.Status404NotFound);

        app.MapGet("/stories/{id}/page", Results<ContentHttpResult, ProblemHttpResult> (string id, StoryStore store) =>
            store.Find(id) is { } story ? TypedResults.Content(StoryPage.Write(story), "text/html; charset=utf-8") : NotFound(id))
            .Produces<string>(contentType: "text/html")
            .ProducesProblem(StatusCodes.Status404NotFound);

        app.MapPost("/stories", (WireStory story, StoryStore store) => Add([story], store, () =>
            TypedResults.CreatedAtRoute(story, "story", new { id = story.Id })))
            .Produces<WireStory>(StatusCodes.Status201Created)
            .ProducesValidationProblem()
            .ProducesProblem(StatusCodes.Status409Conflict);

        app.MapGet("/stories.ndjson", (StoryStore store, CancellationToken cancellation) =>
            TypedResults.Stream(body => NewsJsonLines.WriteAsync(body, store.All, cancellation), JsonLines))
            .Produces<WireStory>(contentType: JsonLines);

        app.MapPost("/stories.ndjson", async (HttpRequest request, StoryStore store, CancellationToken cancellation) =>
        {
            List<WireStory> stories = await ReadLinesAsync(request.Body, cancellation);
            return Add(stories, store, () => TypedResults.Ok(new Added(stories.Count)));
        })
            .Accepts<WireStory>(JsonLines)
            .Produces<Added>()
            .ProducesValidationProblem()
            .ProducesProblem(StatusCodes.Status409Conflict);
    }

    /// <summary>Adds stories if nothing is wrong in any of them: JSON that has the right members and types may still refer to what it does not contain.</summary>
    private static IResult Add(IReadOnlyList<WireStory> stories, StoryStore store, Func<IResult> added)
    {
        var errors = stories
            .SelectMany((story, index) => story.Validate().Select(error => (Path: stories.Count == 1 ? error.Path ?? "" : $"[{index}].{error.Path}", Text: $"{error.Code}: {error.Message}")))
            .GroupBy(error => error.Path, error => error.Text, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
        if (errors.Count > 0)
        {
            return TypedResults.ValidationProblem(errors, title: "The story refers to what it does not contain.");
        }

        return store.Add(stories) is { } taken
            ? TypedResults.Problem($"There is a story with the id '{taken}'.", statusCode: StatusCodes.Status409Conflict)
            : added();
    }

    private static async Task<List<WireStory>> ReadLinesAsync(Stream body, CancellationToken cancellation)
    {
        try
        {
            return await NewsJsonLines.ReadAsync<WireStory>(body, s_limits, cancellation).ToListAsync(cancellation);
        }
        catch (JsonException e)
        {
            // As ASP.NET Core does it for a parameter that it reads.
            throw new BadHttpRequestException(e.Message, StatusCodes.Status400BadRequest, e);
        }
    }

    private static ProblemHttpResult NotFound(string id) =>
        TypedResults.Problem($"There is no story with the id '{id}'.", statusCode: StatusCodes.Status404NotFound);

    /// <param name="Count">How many stories were added.</param>
    internal sealed record Added(int Count);
}
