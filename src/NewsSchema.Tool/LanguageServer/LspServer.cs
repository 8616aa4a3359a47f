using System.Diagnostics;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using NewsSchema.Tool.LanguageServer.Documents;
using NewsSchema.Tool.LanguageServer.Features;
using NewsSchema.Tool.LanguageServer.Protocol;
using NewsSchema.Tool.LanguageServer.Rpc;
using NewsSchema.Tool.LanguageServer.Workspaces;

namespace NewsSchema.Tool.LanguageServer;

/// <summary>A language server: it begins and ends as the protocol says, keeps the open documents, and passes requests to the features.</summary>
internal sealed class LspServer : IDisposable
{
    private readonly RpcConnection _connection;
    private readonly Action<string> _log;
    private readonly ProjectSet _projects;
    private readonly DiagnosticsPublisher _publisher;
    private readonly AnnotatorProcess _annotator;
    private readonly TokenCache _tokens = new();
    private DocumentSet _documents = DocumentSet.Empty;
    private ClientCapabilities _client = new(null);
    private ServerSettings _settings = ServerSettings.Default;
    private string _annotatorCommand = AnnotatorProcess.Command;
    private bool _isInitialized;
    private bool _isShutDown;

    /// <param name="input">Where messages arrive.</param>
    /// <param name="output">Where messages are written.</param>
    /// <param name="log">Writes a line for the search of a problem.</param>
    public LspServer(Stream input, Stream output, Action<string> log)
    {
        _log = log;
        _connection = new RpcConnection(new MessageStream(input, output), log) { Admit = Admit };
        _projects = new ProjectSet(Report);
        _publisher = new DiagnosticsPublisher(_projects, _connection, log);
        _annotator = new AnnotatorProcess(log);
        AddLifecycle();
        AddDocuments();
        AddDiagnostics();
        AddNavigation();
        AddReading();
        AddWriting();
    }

    /// <summary>Called when the process of the client has ended, with the exit code.</summary>
    public Action<int> Abandon { get; init; } = Environment.Exit;

    /// <summary>Answers messages until the client says to exit, or its stream ends.</summary>
    /// <returns>The exit code: 0 after a shutdown, 1 otherwise, as the protocol says.</returns>
    public int Run()
    {
        try
        {
            _connection.Run();
        }
        catch (InvalidDataException exception)
        {
            _log(exception.Message);
        }

        return _isShutDown ? 0 : 1;
    }

    public void Dispose()
    {
        _publisher.Dispose();
        _annotator.Dispose();
    }

    /// <summary>Before it is initialized and after a shutdown, a server answers no requests and ignores notifications.</summary>
    private void Admit(string method, bool isRequest)
    {
        if (method == "exit")
        {
            return;
        }

        if (_isShutDown)
        {
            throw new RpcException(RpcErrorCode.InvalidRequest, $"'{method}' comes after the shutdown.");
        }

        if (isRequest && method == "initialize" ? _isInitialized : !_isInitialized)
        {
            throw _isInitialized
                ? new RpcException(RpcErrorCode.InvalidRequest, "The server is initialized already.")
                : new RpcException(RpcErrorCode.ServerNotInitialized, $"'{method}' comes before initialize.");
        }
    }

    private void AddLifecycle()
    {
        _connection.HandleNow("initialize", element =>
        {
            JsonObject result = Initialize(element.Deserialize(LspJson.Default.InitializeParams) ?? new InitializeParams());
            return writer => result.WriteTo(writer);
        });
        _connection.OnNotification("initialized", Register);
        _connection.HandleNow("shutdown", _ =>
        {
            _isShutDown = true;
            _publisher.Dispose();
            return static writer => writer.WriteNullValue();
        });
        _connection.OnNotification("exit", _connection.Close);
    }

    private JsonObject Initialize(InitializeParams parameters)
    {
        _client = new ClientCapabilities(parameters.Capabilities);
        _settings = _settings.With(parameters.InitializationOptions);
        if (parameters.InitializationOptions is { ValueKind: JsonValueKind.Object } options && options.TryGetProperty("commands", out JsonElement commands) && commands.ValueKind == JsonValueKind.Array
            && commands.EnumerateArray().Any(static command => command.ValueKind == JsonValueKind.String && command.ValueEquals(AnnotatorProcess.ClientCommand)))
        {
            _annotatorCommand = AnnotatorProcess.ClientCommand;
        }

        IEnumerable<string?> folders = parameters.WorkspaceFolders?.Select(static folder => DocumentUri.ToPath(folder.Uri))
            ?? [parameters.RootUri is { } uri ? DocumentUri.ToPath(uri) : parameters.RootPath];
        _projects.ChangeFolders(folders.OfType<string>().Select(Path.GetFullPath), []);
        if (parameters.ProcessId is { } client)
        {
            Watch(client);
        }

        _isInitialized = true;
        return ServerCapabilities.Describe(VersionOf());
    }

    private static string VersionOf() => typeof(LspServer).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "";

    /// <summary>An editor that crashes sends nothing. Its server must not outlive it.</summary>
    private void Watch(int client)
    {
        Process process;
        try
        {
            process = Process.GetProcessById(client);
        }
        catch (ArgumentException)
        {
            // It is gone already, or runs in another container, where its stream tells the end.
            _log($"there is no process {client}: the end of the input ends the server");
            return;
        }

        process.WaitForExitAsync().ContinueWith(
            _ =>
            {
                _annotator.Dispose();
                Abandon(1);
            },
            TaskScheduler.Default);
    }

    /// <summary>Asks the client for what it only sends on request: changes of files, and the user's settings.</summary>
    private void Register()
    {
        if (_client.WatchesFiles)
        {
            Ask("client/registerCapability", static writer =>
            {
                writer.WriteStartObject();
                writer.WriteStartArray("registrations");
                writer.WriteStartObject();
                writer.WriteString("id", "newsschema.files");
                writer.WriteString("method", "workspace/didChangeWatchedFiles");
                writer.WriteStartObject("registerOptions");
                writer.WriteStartArray("watchers");
                foreach (string pattern in new[] { "**/*.news.{md,json,jsonl,ndjson,xml}", "**/*.csproj", "**/NewsSchema.*hipped.txt" })
                {
                    writer.WriteStartObject();
                    writer.WriteString("globPattern", pattern);
                    writer.WriteEndObject();
                }

                writer.WriteEndArray();
                writer.WriteEndObject();
                writer.WriteEndObject();
                writer.WriteEndArray();
                writer.WriteEndObject();
            }, static _ => { });
        }

        AskForSettings();
    }

    private void AskForSettings()
    {
        if (_client.AnswersConfiguration)
        {
            Ask("workspace/configuration", static writer =>
            {
                writer.WriteStartObject();
                writer.WriteStartArray("items");
                writer.WriteStartObject();
                writer.WriteString("section", ServerSettings.Section);
                writer.WriteEndObject();
                writer.WriteEndArray();
                writer.WriteEndObject();
            }, answer => Change(answer is { ValueKind: JsonValueKind.Array } && answer.GetArrayLength() > 0 ? answer[0] : null));
        }
    }

    private void Change(JsonElement? settings)
    {
        ServerSettings before = _settings;
        _settings = before.With(settings);
        if (_settings != before && _client.RefreshesHints)
        {
            Ask("workspace/inlayHint/refresh", null, static _ => { });
        }
    }

    private void Ask(string method, Action<Utf8JsonWriter>? parameters, Action<JsonElement> use) =>
        _connection.AskAsync(method, parameters).ContinueWith(
            answer =>
            {
                if (answer.IsCompletedSuccessfully)
                {
                    use(answer.Result);
                }
                else
                {
                    _log($"{method}: {answer.Exception?.InnerException?.Message}");
                }
            },
            TaskScheduler.Default);

    private void AddDocuments()
    {
        _connection.OnNotification("textDocument/didOpen", LspJson.Default.DidOpenParams, parameters =>
        {
            TextDocumentItem item = parameters.TextDocument;
            _documents = _documents.With(new OpenDocument(item.Uri, item.LanguageId, item.Version, item.Text));
            _projects.Invalidate();
            Changed();
        });
        _connection.OnNotification("textDocument/didChange", LspJson.Default.DidChangeParams, parameters =>
        {
            _documents = _documents.With(_documents.Get(parameters.TextDocument.Uri).With(parameters.TextDocument.Version, parameters.ContentChanges));
            Changed();
        });
        _connection.OnNotification("textDocument/didSave", LspJson.Default.DocumentParams, _ => FilesChanged());
        _connection.OnNotification("textDocument/didClose", LspJson.Default.DocumentParams, parameters =>
        {
            string key = _documents.Get(parameters.TextDocument.Uri).Key;
            _documents = _documents.Without(key);
            _tokens.Forget(key);
            FilesChanged();
        });
        _connection.OnNotification("workspace/didChangeWatchedFiles", LspJson.Default.DidChangeWatchedFilesParams, _ => FilesChanged());
        _connection.OnNotification("workspace/didChangeWorkspaceFolders", LspJson.Default.DidChangeWorkspaceFoldersParams, parameters =>
        {
            _projects.ChangeFolders(PathsOf(parameters.Event.Added), PathsOf(parameters.Event.Removed));
            FilesChanged();
        });
        _connection.OnNotification("workspace/didChangeConfiguration", LspJson.Default.DidChangeConfigurationParams, parameters =>
        {
            // A client that answers sends nothing here, or not all of it.
            Change(parameters.Settings);
            AskForSettings();
        });
    }

    private static IEnumerable<string> PathsOf(IEnumerable<WorkspaceFolder> folders) => folders.Select(static folder => DocumentUri.ToPath(folder.Uri)).OfType<string>();

    private void Changed()
    {
        if (!_client.PullsDiagnostics)
        {
            _publisher.Schedule(_documents);
        }
    }

    private void FilesChanged()
    {
        _projects.Invalidate();
        Changed();
        if (_client.PullsDiagnostics && _client.RefreshesDiagnostics)
        {
            Ask("workspace/diagnostic/refresh", null, static _ => { });
        }
    }

    private void AddDiagnostics()
    {
        On("textDocument/diagnostic", LspJson.Default.DocumentDiagnosticParams, LspJson.Default.DiagnosticReport, static parameters => parameters.TextDocument, static (context, parameters) =>
        {
            WorkspaceDocumentReport report = DiagnosticReports.Of(context.Document, context.Project);
            return Shorten(new DiagnosticReport(report.Kind, report.ResultId, report.Items), parameters.PreviousResultId);
        });
        _connection.Handle("workspace/diagnostic", LspJson.Default.WorkspaceDiagnosticParams, LspJson.Default.WorkspaceDiagnosticReport, parameters =>
        {
            DocumentSet documents = _documents;
            return cancellation =>
            {
                Dictionary<string, string> previous = new(DocumentUri.Comparer);
                foreach (PreviousResult result in parameters.PreviousResultIds ?? [])
                {
                    previous[result.Uri] = result.Value;
                }

                return new WorkspaceDiagnosticReport([.. _projects.All(documents, cancellation).SelectMany(project => DiagnosticReports.Of(project, documents))
                    .Select(report => Shorten(report, previous.GetValueOrDefault(report.Uri)))]);
            };
        });
    }

    private static T Shorten<T>(T report, string? previous)
        where T : DiagnosticReport => report.ResultId == previous ? report with { Kind = "unchanged", Items = null } : report;

    private void AddNavigation()
    {
        At("textDocument/definition", LspJson.Default.IReadOnlyListLocation, Navigation.FindDefinition);
        At("textDocument/hover", LspJson.Default.Hover, Hovers.Find, forData: true);
        At("textDocument/documentHighlight", LspJson.Default.IReadOnlyListDocumentHighlight, Navigation.FindHighlights);
        At("textDocument/prepareRename", LspJson.Default.PrepareRenameResult, Navigation.PrepareRename);
        At("textDocument/completion", LspJson.Default.CompletionList, Completions.Find, forData: true);
        OnArticle("textDocument/references", LspJson.Default.ReferenceParams, LspJson.Default.IReadOnlyListLocation, static parameters => parameters.TextDocument,
            static (context, parameters) => Navigation.FindReferences(context, parameters.Position, parameters.Context.IncludeDeclaration));
        OnArticle("textDocument/rename", LspJson.Default.RenameParams, LspJson.Default.WorkspaceEdit, static parameters => parameters.TextDocument,
            static (context, parameters) => Navigation.Rename(context, parameters.Position, parameters.NewName));
        OnArticle("textDocument/selectionRange", LspJson.Default.SelectionRangeParams, LspJson.Default.IReadOnlyListSelectionRange, static parameters => parameters.TextDocument,
            static (context, parameters) => Selections.Find(context, parameters.Positions));
    }

    private void AddReading()
    {
        _connection.Handle("textDocument/documentSymbol", LspJson.Default.DocumentParams, LspJson.Default.JsonNode, parameters =>
        {
            Func<CancellationToken, RequestContext> context = Bind(parameters.TextDocument);
            return cancellation =>
            {
                IReadOnlyList<DocumentSymbol> symbols = Symbols.Find(context(cancellation));
                return _client.HasNestedSymbols
                    ? JsonSerializer.SerializeToNode(symbols, LspJson.Default.IReadOnlyListDocumentSymbol)
                    : JsonSerializer.SerializeToNode(Symbols.Flatten(symbols, parameters.TextDocument.Uri), LspJson.Default.IReadOnlyListSymbolInformation);
            };
        });
        _connection.Handle("workspace/symbol", LspJson.Default.WorkspaceSymbolParams, LspJson.Default.IReadOnlyListSymbolInformation, parameters =>
        {
            DocumentSet documents = _documents;
            return cancellation => WorkspaceSymbols.Find(_projects, documents, parameters.Query, cancellation);
        });
        OnArticle("textDocument/foldingRange", LspJson.Default.DocumentParams, LspJson.Default.IReadOnlyListFoldingRange, static parameters => parameters.TextDocument, static (context, _) => Folding.Find(context));
        OnArticle("textDocument/semanticTokens/full", LspJson.Default.DocumentParams, LspJson.Default.SemanticTokens, static parameters => parameters.TextDocument, (context, _) => _tokens.Find(context));
        OnArticle("textDocument/semanticTokens/full/delta", LspJson.Default.SemanticTokensDeltaParams, LspJson.Default.SemanticTokensDelta, static parameters => parameters.TextDocument,
            (context, parameters) => _tokens.FindDelta(context, parameters.PreviousResultId));
        OnArticle("textDocument/semanticTokens/range", LspJson.Default.RangeParams, LspJson.Default.SemanticTokens, static parameters => parameters.TextDocument,
            static (context, parameters) => new SemanticTokens(null, Tokens.Find(context.Article, parameters.Range, context.Cancellation)));
        OnArticle("textDocument/inlayHint", LspJson.Default.RangeParams, LspJson.Default.IReadOnlyListInlayHint, static parameters => parameters.TextDocument,
            (context, parameters) => _settings.ShowsSpeakers ? Hints.Find(context, parameters.Range) : []);
        OnArticle("textDocument/codeLens", LspJson.Default.DocumentParams, LspJson.Default.IReadOnlyListCodeLens, static parameters => parameters.TextDocument,
            (context, _) => context.Document.Path is null ? [] : [new CodeLens(default, new Command("Open in annotator", _annotatorCommand, [context.Document.Uri]))]);
    }

    private void AddWriting()
    {
        OnArticle("textDocument/formatting", LspJson.Default.DocumentParams, LspJson.Default.IReadOnlyListDocumentEdit, static parameters => parameters.TextDocument, static (context, _) => ArticleFormatting.Format(context));
        OnArticle("textDocument/rangeFormatting", LspJson.Default.RangeParams, LspJson.Default.IReadOnlyListDocumentEdit, static parameters => parameters.TextDocument,
            static (context, parameters) => ArticleFormatting.Format(context, parameters.Range));
        OnArticle("textDocument/codeAction", LspJson.Default.CodeActionParams, LspJson.Default.IReadOnlyListCodeAction, static parameters => parameters.TextDocument,
            static (context, parameters) => CodeActions.Find(context, parameters.Range, parameters.Context ?? new CodeActionContext()));
        _connection.Handle("workspace/executeCommand", LspJson.Default.ExecuteCommandParams, LspJson.Default.CommandResult, parameters => _ =>
        {
            if (parameters.Command != AnnotatorProcess.Command)
            {
                throw RpcException.Invalid($"There is no command '{parameters.Command}': there is {AnnotatorProcess.Command}.");
            }

            string? path = parameters.Arguments is [{ ValueKind: JsonValueKind.String } uri, ..] ? DocumentUri.ToPath(uri.GetString()!) : null;
            string folder = path is null ? throw RpcException.Invalid($"{AnnotatorProcess.Command} needs the address of a file: [\"file:///folder/story.news.md\"]") : Path.GetDirectoryName(path)!;
            return new CommandResult(_annotator.Open(folder));
        });
    }

    /// <summary>Answers a request about a position; with null for a document that is not an article, unless the feature is also for data.</summary>
    private void At<TResult>(string method, JsonTypeInfo<TResult> result, Func<RequestContext, Position, TResult?> answer, bool forData = false)
        where TResult : class =>
        On(method, LspJson.Default.PositionParams, result, static parameters => parameters.TextDocument, (context, parameters) => forData || context.IsArticle ? answer(context, parameters.Position) : null);

    private void OnArticle<TParams, TResult>(string method, JsonTypeInfo<TParams> parameters, JsonTypeInfo<TResult> result, Func<TParams, TextDocumentIdentifier> document, Func<RequestContext, TParams, TResult?> answer)
        where TParams : class
        where TResult : class =>
        On(method, parameters, result, document, (context, values) => context.IsArticle ? answer(context, values) : null);

    private void On<TParams, TResult>(string method, JsonTypeInfo<TParams> parameters, JsonTypeInfo<TResult> result, Func<TParams, TextDocumentIdentifier> document, Func<RequestContext, TParams, TResult?> answer)
        where TParams : class
        where TResult : class =>
        _connection.Handle(method, parameters, result, values =>
        {
            Func<CancellationToken, RequestContext> context = Bind(document(values));
            return cancellation => answer(context(cancellation), values);
        });

    /// <summary>Binds a request to the documents as they are now.</summary>
    private Func<CancellationToken, RequestContext> Bind(TextDocumentIdentifier identifier)
    {
        DocumentSet documents = _documents;
        OpenDocument document = documents.Get(identifier.Uri);
        return cancellation => new RequestContext(document, documents, _projects, cancellation);
    }

    /// <summary>Tells the user what is wrong with the files around the documents.</summary>
    private void Report(string message)
    {
        _log(message);
        _connection.Notify("window/logMessage", new MessageParams(2, message), LspJson.Default.MessageParams);
    }
}
