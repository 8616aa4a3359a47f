using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using NewsSchema.Core.Formats.NewsMarkdown.Editing;
using NewsSchema.Tool.Annotator.Operations;
using NewsSchema.Tool.Annotator.Overview;
using NewsSchema.Tool.Annotator.Sessions;
using NewsSchema.Tool.Annotator.Suggestions;
using NewsSchema.Tool.Annotator.Types;
using NewsSchema.Tool.Annotator.Views;

namespace NewsSchema.Tool.Annotator.Http;

/// <summary>The functions of the server by their paths.</summary>
internal sealed class Routes
{
    private const string ClientHeader = "X-NewsSchema-Client";

    private readonly Workspace _workspace;
    private readonly Dictionary<string, Route> _routes = new(StringComparer.Ordinal);

    public Routes(Workspace workspace)
    {
        _workspace = workspace;
        Read("/api/info", (_, json) => InfoRenderer.Write(workspace, json));
        _routes.Add("/api/folder", new Route(false, context => FolderListing.WriteAsync(workspace, context)));
        _routes.Add("/api/events", new Route(false, context => EventStream.RunAsync(workspace, context)));
        Read("/api/article", (query, json) => Session(query).Write(json));
        Read("/api/changes", (query, json) => Session(query).WriteChanges(query["from"], json));
        Read("/api/fixes", (query, json) => Session(query).WriteFixes(query["version"], query.Number("finding"), json));
        Read("/api/source", WriteSource);
        Read("/api/conflict", (query, json) => Session(query).WriteConflict(json));
        Read("/api/suggest", (query, json) => SuggestionRenderer.WriteSuggestions(workspace, Session(query), json));
        Read("/api/matches", (query, json) => SuggestionRenderer.WriteMatches(workspace, Session(query), query, json));
        Read("/api/overview", (_, json) => OverviewRenderer.Write([.. workspace.Index.ReadAll()], json));
        foreach (string name in OverviewExport.Names)
        {
            _routes.Add("/api/overview/" + name, new Route(false, context => OverviewExport.WriteAsync(workspace, name, context)));
        }

        Read("/api/types", (query, json) => TypesRenderer.Write(workspace, Session(query), CancellationToken.None, json));
        Read("/api/csharp", (query, json) => CSharpRenderer.Write(workspace, Session(query), CancellationToken.None, json));
        Read("/api/export", (query, json) => ExportRenderer.Write(Session(query), query["to"], json));
        Write("/api/edit", AnnotatorJson.Default.EditRequest, (request, client, json) => workspace.Sessions.Get(request.F).Edit(Checked(request), client, json));
        Write("/api/undo", AnnotatorJson.Default.StepRequest, (request, client, json) => workspace.Sessions.Get(request.F).Step(true, request.Version, client, json));
        Write("/api/redo", AnnotatorJson.Default.StepRequest, (request, client, json) => workspace.Sessions.Get(request.F).Step(false, request.Version, client, json));
        Write("/api/save", AnnotatorJson.Default.FileRequest, (request, _, json) => Save(workspace.Sessions.Get(request.F), json));
        Write("/api/resolve", AnnotatorJson.Default.ResolveRequest, (request, client, json) => workspace.Sessions.Get(request.F).Resolve(request.Choice, request.Text, request.Version, client, json));
        Write("/api/reject", AnnotatorJson.Default.KeysRequest, (request, _, json) => Reject(workspace.Sessions.Get(request.F), request.Keys, json));
        Write("/api/unreject", AnnotatorJson.Default.KeysRequest, (request, _, json) => json.WriteNumber("unrejected"u8, workspace.Rejected.Remove(request.Keys)));
        Write("/api/start", AnnotatorJson.Default.StartRequest, (request, _, json) => json.WriteString("f"u8, ArticleStart.Start(workspace, request)));
    }

    /// <summary>The function of a path; null if there is none.</summary>
    public Route? Find(string path) => _routes.GetValueOrDefault(path);

    private ArticleSession Session(RequestQuery query) => _workspace.Sessions.Get(query["f"]);

    private void Read(string path, Action<RequestQuery, Utf8JsonWriter> write) =>
        _routes.Add(path, new Route(false, context => RequestHandler.WriteAsync(context, 200, json => write(new RequestQuery(context.Request.Query), json))));

    private void Write<T>(string path, JsonTypeInfo<T> type, Action<T, string?, Utf8JsonWriter> write)
        where T : class =>
        _routes.Add(path, new Route(true, async context =>
        {
            T request = await RequestBody.ReadAsync(context, type).ConfigureAwait(false);
            string? client = context.Request.Headers[ClientHeader].ToString() is { Length: > 0 } name ? name : null;
            await RequestHandler.WriteAsync(context, 200, json => write(request, client, json)).ConfigureAwait(false);
        }));

    private static EditRequest Checked(EditRequest request) =>
        request.Ops.Count > 0 ? request : throw new RequestException(400, "badRequest", "there are no ops");

    private void WriteSource(RequestQuery query, Utf8JsonWriter json)
    {
        (string text, string version) = Session(query).Text;
        json.WriteString("version"u8, version);
        json.WriteString("text"u8, Core.Text.TextNormalization.Normalize(text));
    }

    private void Reject(ArticleSession session, IReadOnlyList<string> keys, Utf8JsonWriter json)
    {
        (ArticleOutline article, _) = session.Outline;
        HashSet<string> wanted = [.. keys];
        json.WriteNumber("rejected"u8, _workspace.Rejected.Add(
            session.Path,
            _workspace.Suggest(session.Path, article).Where(suggestion => wanted.Contains(suggestion.Key))
                .Select(suggestion => (suggestion.Key, article.Blocks[suggestion.Block].Text[suggestion.Start..suggestion.End], string.Join(' ', suggestion.Attributes.Classes)))));
    }

    private static void Save(ArticleSession session, Utf8JsonWriter json)
    {
        session.Save(isAsked: true);
        SaveState state = session.State;
        if (state is SaveState.Error or SaveState.Conflict)
        {
            throw new RequestException(state == SaveState.Error ? 507 : 409, state == SaveState.Error ? "cannotWrite" : "conflict", session.SaveMessage ?? "the file was not written")
            {
                Details = session.WriteSavedMember,
            };
        }

        session.WriteSavedMember(json);
    }
}
