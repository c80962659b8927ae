using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Passerelle.Store.Locking;

/// <summary>A lock's key as a file name and as a number.</summary>
internal static class LockName
{
    private const int Readable = 40;

    /// <summary>Readable, free of characters a file name cannot have, and different for different keys.</summary>
    public static string Of(string key)
    {
        var readable = string.Concat(key.Take(Readable).Select(c => char.IsAsciiLetterOrDigit(c) ? char.ToLowerInvariant(c) : '-'));
        return readable + "-" + Convert.ToHexStringLower(Hash(key).AsSpan(0, 4));
    }

    public static long Number(string key) => BinaryPrimitives.ReadInt64BigEndian(Hash("passerelle " + key));

    private static byte[] Hash(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));
}
