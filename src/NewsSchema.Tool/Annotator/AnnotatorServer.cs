using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using NewsSchema.Tool.Annotator.Files;
using NewsSchema.Tool.Annotator.Http;

namespace NewsSchema.Tool.Annotator;

/// <summary>The server of <c>newsschema serve</c>: HTTP/1.1 on the loopback address.</summary>
internal sealed class AnnotatorServer : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly Workspace _workspace;

    private AnnotatorServer(WebApplication application, Workspace workspace, string token)
    {
        _application = application;
        _workspace = workspace;
        Token = token;
        string address = application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        Port = new Uri(address).Port;
    }

    public int Port { get; }

    /// <summary>What a page must send with each request.</summary>
    public string Token { get; }

    /// <summary>The address to open; what follows the <c>#</c> is never sent to a server.</summary>
    public string Address => $"http://127.0.0.1:{Port}/#t={Token}";

    /// <summary>Starts a server.</summary>
    /// <exception cref="ToolException">There is no such folder, or the port is taken.</exception>
    public static async Task<AnnotatorServer> StartAsync(AnnotatorOptions options, CancellationToken cancellation = default)
    {
        var workspace = new Workspace(options, new ServedFolder(options.Folder));
        string token = RequestGuard.NewToken();

        // Empty: a served folder must not configure the server by files such as appsettings.json, nor the environment by its variables.
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = FileText.MaxLength;
            kestrel.Listen(IPAddress.Loopback, options.Port, static endpoint => endpoint.Protocols = HttpProtocols.Http1);
        });
        WebApplication application = builder.Build();
        var handler = new RequestHandler(workspace, new RequestGuard(token), options.Report);
        application.Run(handler.HandleAsync);
        try
        {
            await application.StartAsync(cancellation).ConfigureAwait(false);
        }
        catch (IOException exception)
        {
            await application.DisposeAsync().ConfigureAwait(false);
            throw new ToolException($"port {options.Port} cannot be used: {exception.Message}");
        }

        workspace.Watch();
        return new AnnotatorServer(application, workspace, token);
    }

    /// <summary>Saves what is not saved, and stops.</summary>
    public async ValueTask DisposeAsync()
    {
        _workspace.Stop();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(2));
        await _application.StopAsync(patience.Token).ConfigureAwait(false);
        await _application.DisposeAsync().ConfigureAwait(false);
        _workspace.Dispose();
    }
}
