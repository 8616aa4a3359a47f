using System.Security.Cryptography;
using System.Text;
using NATS.Client.Core;
using NATS.Client.JetStream;
using NATS.Client.JetStream.Models;
using Newswire.Queue;
using Newswire.Store;

namespace Newswire.Republishing;

/// <summary>
/// A stream with a subject for each story. The receipt is the sequence of the version before: the stream takes a version only if no other came since, so that a version which was sent by a
/// process that then ended is never sent twice, however long ago that was. (The stream also knows message ids, but only for two minutes.)
/// </summary>
internal sealed class NatsOutlet(NatsBus bus) : IOutlet
{
    public const string IdHeader = "Story-Id";
    public const string VersionHeader = "Story-Version";

    public async Task<long> SendAsync(DueStory story, CancellationToken cancellationToken)
    {
        string subject = NatsBus.NinjsSubject + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(story.Id)))[..32];
        try
        {
            return await PublishAsync(subject, story, story.Receipt, cancellationToken).ConfigureAwait(false);
        }
        catch (NatsJSApiException e) when (e.Error.ErrCode == NatsBus.WrongLastSequence)
        {
            (long last, string? version) = await FindLastAsync(subject, cancellationToken).ConfigureAwait(false);
            return version == Uri.EscapeDataString(story.Version) ? last : await PublishAsync(subject, story, last, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<long> PublishAsync(string subject, DueStory story, long last, CancellationToken cancellationToken)
    {
        var headers = new NatsHeaders { [IdHeader] = Uri.EscapeDataString(story.Id), [VersionHeader] = Uri.EscapeDataString(story.Version) };
        var options = new NatsJSPubOpts { ExpectedLastSubjectSequence = (ulong)last };
        PubAckResponse answer = await bus.PublishAsync(subject, story.Ninjs, NatsRawSerializer<byte[]>.Default, options, headers, cancellationToken).ConfigureAwait(false);
        return (long)answer.Seq;
    }

    /// <summary>The last message of a subject: its sequence, 0 if there is none, and its version.</summary>
    private async Task<(long Sequence, string? Version)> FindLastAsync(string subject, CancellationToken cancellationToken)
    {
        try
        {
            INatsJSStream stream = await bus.JetStream.GetStreamAsync(NatsBus.NinjsStream, cancellationToken: cancellationToken).ConfigureAwait(false);
            StreamMsgGetResponse last = await stream.GetAsync(new StreamMsgGetRequest { LastBySubj = subject }, cancellationToken).ConfigureAwait(false);
            return ((long)last.Message.Seq, VersionOf(last.Message.Hdrs));
        }
        catch (NatsJSApiException e) when (e.Error.Code == 404)
        {
            return (0, null);
        }
    }

    /// <summary>The headers of a stored message are the lines of the protocol, in Base64.</summary>
    private static string? VersionOf(string? headers) => headers is null ? null : Encoding.ASCII.GetString(Convert.FromBase64String(headers)).Split("\r\n")
        .Where(static line => line.StartsWith(VersionHeader + ": ", StringComparison.OrdinalIgnoreCase)).Select(static line => line[(VersionHeader.Length + 2)..]).FirstOrDefault();
}
