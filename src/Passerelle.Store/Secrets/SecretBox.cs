using System.Security.Cryptography;
using System.Text;

namespace Passerelle.Store.Secrets;

/// <summary>Encrypts what is kept at rest: AES-256-GCM with a fresh nonce each time, bound to a purpose. Safe to use from many threads.</summary>
public sealed class SecretBox
{
    internal const int KeyBytes = 32;
    private const byte Version = 1;
    private const int NonceBytes = 12;
    private const int TagBytes = 16;
    private const int HeadBytes = 1 + NonceBytes + TagBytes;
    private readonly byte[] key;

    internal SecretBox(byte[] key) => this.key = key;

    /// <param name="purpose">What it is; the same must be said to open it, so that one secret cannot be put in place of another.</param>
    public byte[] Seal(string plain, string purpose)
    {
        var bytes = Encoding.UTF8.GetBytes(plain);
        var box = new byte[HeadBytes + bytes.Length];
        box[0] = Version;
        var nonce = box.AsSpan(1, NonceBytes);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(key, TagBytes);
        aes.Encrypt(nonce, bytes, box.AsSpan(HeadBytes), box.AsSpan(1 + NonceBytes, TagBytes), Encoding.UTF8.GetBytes(purpose));
        CryptographicOperations.ZeroMemory(bytes);
        return box;
    }

    /// <returns>The text; null when it was sealed with another key or for another purpose, or was changed since.</returns>
    public string? Open(ReadOnlySpan<byte> box, string purpose)
    {
        if (box.Length < HeadBytes || box[0] != Version)
        {
            return null;
        }

        var plain = new byte[box.Length - HeadBytes];
        using var aes = new AesGcm(key, TagBytes);
        try
        {
            aes.Decrypt(box.Slice(1, NonceBytes), box[HeadBytes..], box.Slice(1 + NonceBytes, TagBytes), plain, Encoding.UTF8.GetBytes(purpose));
            return Encoding.UTF8.GetString(plain);
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
        finally
        {
            CryptographicOperations.ZeroMemory(plain);
        }
    }
}
