using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http.HttpResults;
using StoryService._1;

var builder = WebApplication.CreateSlimBuilder(args);
builder.Services.ConfigureHttpJsonOptions(options => options.SerializerOptions.TypeInfoResolverChain.Insert(0, NewsJson.Default));
builder.Services.AddJsonProblems();
builder.Services.AddOpenApi(options => options.AddSchemaTransformer<RecordSchemas>());

var app = builder.Build();
app.UseJsonProblems();
app.MapOpenApi();

// In memory; begins with the articles of this project.
var stories = new ConcurrentDictionary<string, Story>(Story.Fixtures.All.ToDictionary(story => story.Id));

app.MapGet("/stories", () => stories.Values.OrderByDescending(story => story.Published));

app.MapGet("/stories/{id}", Results<Ok<Story>, NotFound> (string id) =>
    stories.TryGetValue(id, out Story? story) ? TypedResults.Ok(story) : TypedResults.NotFound())
    .WithName("story");

app.MapPost("/stories", Results<CreatedAtRoute<Story>, ValidationProblem, Conflict> (Story story) =>
{
    // JSON that has the right members and types may still refer to what it does not contain.
    var errors = story.Validate()
        .GroupBy(error => error.Path ?? "", error => $"{error.Code}: {error.Message}")
        .ToDictionary(group => group.Key, group => group.ToArray());
    if (errors.Count > 0)
    {
        return TypedResults.ValidationProblem(errors);
    }

    return stories.TryAdd(story.Id, story)
        ? TypedResults.CreatedAtRoute(story, "story", new { id = story.Id })
        : TypedResults.Conflict();
});

app.Run();
