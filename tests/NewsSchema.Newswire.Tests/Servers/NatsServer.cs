using System.Globalization;
using System.Net.Sockets;

namespace NewsSchema.Newswire.Tests.Servers;

/// <summary>A NATS server with JetStream on the loopback interface, with its data in the folder of a test.</summary>
internal sealed class NatsServer : IDisposable
{
    private readonly string _folder;
    private readonly int _port = ChildProcess.FreePort();
    private ChildProcess _process;

    public NatsServer(string folder)
    {
        _folder = folder;
        _process = Start();
    }

    public string Url => string.Create(CultureInfo.InvariantCulture, $"nats://127.0.0.1:{_port}");

    /// <summary>Ends the server without a warning.</summary>
    public void Kill()
    {
        _process.Signal("KILL");
        _process.Dispose();
    }

    public void Restart() => _process = Start();

    public void Dispose() => _process.Dispose();

    private ChildProcess Start()
    {
        var process = new ChildProcess(
            Path.Combine(_folder, "nats.log"), Programs.Nats!, "-a", "127.0.0.1", "-p", _port.ToString(CultureInfo.InvariantCulture), "-js", "-sd", Path.Combine(_folder, "jetstream"));
        for (int attempt = 0; ; attempt++)
        {
            try
            {
                using var client = new TcpClient("127.0.0.1", _port);
                return process;
            }
            catch (SocketException) when (attempt < 200 && !process.HasExited)
            {
                Thread.Sleep(50);
            }
            catch (SocketException)
            {
                process.Dispose();
                throw new InvalidOperationException("nats-server did not start:\n" + process.Output);
            }
        }
    }
}
