using System.Text.Json;
using Microsoft.AspNetCore.Mvc;

namespace StoryService;

/// <summary>Answers to a body that is not JSON, or not that of a record, with the place in it, as problem details (RFC 9457).</summary>
internal static class JsonProblems
{
    public static void AddJsonProblems(this IServiceCollection services)
    {
        // An exception has the place; the answer 400 alone does not.
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
        services.AddProblemDetails(options => options.CustomizeProblemDetails = context => AddPlace(context.ProblemDetails, context.Exception));
    }

    public static void UseJsonProblems(this WebApplication app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            StatusCodeSelector = exception => (exception as BadHttpRequestException)?.StatusCode ?? StatusCodes.Status500InternalServerError,
            // A wrong request is not an error of the server.
            SuppressDiagnosticsCallback = context => context.Exception is BadHttpRequestException,
        });
        app.UseStatusCodePages();
    }

    private static void AddPlace(ProblemDetails problem, Exception? exception)
    {
        if (exception is not BadHttpRequestException { InnerException: JsonException json })
        {
            return;
        }

        // The message ends with the place, which has separate members here. Lines and bytes count from 1.
        problem.Title = "The body is not what is expected.";
        problem.Detail = json.Message.Split(" Path: ", 2)[0];
        problem.Extensions["path"] = json.Path;
        problem.Extensions["line"] = json.LineNumber + 1;
        problem.Extensions["byte"] = json.BytePositionInLine + 1;
    }
}
