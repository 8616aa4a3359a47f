using Microsoft.AspNetCore.Mvc;

namespace StoryService;

/// <summary>The service refused a story.</summary>
/// <param name="problem">What it answered: the errors by path, or the place in the JSON.</param>
public sealed class StoryRefusedException(ValidationProblemDetails problem) : Exception(problem.Detail ?? problem.Title)
{
    /// <summary>What the service answered: the errors by path, or the place in the JSON.</summary>
    public ValidationProblemDetails Problem { get; } = problem;
}
