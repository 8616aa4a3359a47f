using System.Security.Cryptography;
using System.Text;
using Newswire.Store;

namespace Newswire.Republishing;

/// <summary>A folder with a file for each version of each story. Files appear whole, and a version that is sent again replaces its file by the same one.</summary>
internal sealed class FolderOutlet : IOutlet
{
    private readonly string _folder;

    public FolderOutlet(string folder)
    {
        _folder = folder;
        Directory.CreateDirectory(folder);
    }

    public async Task<long> SendAsync(DueStory story, CancellationToken cancellationToken)
    {
        string file = Path.Combine(_folder, NameOf(story));
        string unfinished = file + ".part";
        await File.WriteAllBytesAsync(unfinished, story.Ninjs, cancellationToken).ConfigureAwait(false);
        File.Move(unfinished, file, overwrite: true);
        return 0;
    }

    /// <summary>Ids and versions come from outside and can be anything, such as a path: the name has their harmless characters, and the hash tells them apart.</summary>
    private static string NameOf(DueStory story)
    {
        string words = new([.. story.Id.Where(static c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_').Take(60)]);
        byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes(story.Id + "\0" + story.Version));
        return $"{words}-{Convert.ToHexStringLower(hash)[..16]}.ninjs.json";
    }
}
