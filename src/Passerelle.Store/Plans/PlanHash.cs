using System.Security.Cryptography;
using System.Text;

namespace Passerelle.Store.Plans;

/// <summary>The hash of a plan: its head and its rows in order, each followed by a line feed, which JSON without white space never contains.</summary>
internal sealed class PlanHash : IDisposable
{
    private static readonly byte[] LineFeed = "\n"u8.ToArray();
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public void Add(string json)
    {
        hash.AppendData(Encoding.UTF8.GetBytes(json));
        hash.AppendData(LineFeed);
    }

    public string End() => Convert.ToHexStringLower(hash.GetHashAndReset());

    public void Dispose() => hash.Dispose();
}
