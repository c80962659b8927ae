using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Passerelle.Core.Planning.Matching;

namespace Passerelle.Running.Reading.Pseudonymising;

/// <summary>
/// Made-up names and addresses in place of real ones: the same key makes the same of the same, so that a filled test instance and the employees of its test runs
/// still fit together (rule T5). Nothing leads back from a pseudonym without the key.
/// </summary>
/// <param name="kept">An address that stays as it is: that of the account that administers the connector.</param>
public sealed class Pseudonyms(byte[] key, string? kept)
{
    /// <summary>The name under which a connector's secrets hold the key of its filled test instance; there is none while it is not filled, or with real names.</summary>
    public const string SecretName = "environments.test.pseudonyms";

    private const string Domain = "pseudonym.example";
    private const int KeyBytes = 32;

    /// <summary>A new key, as text to be kept.</summary>
    public static string NewKey() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(KeyBytes));

    /// <param name="key">As <see cref="NewKey"/> made it.</param>
    /// <param name="kept">See the constructor.</param>
    public static Pseudonyms Of(string key, string? kept) => new(Convert.FromHexString(key), kept);

    /// <summary>The same for addresses that differ in case alone. What is no address becomes something else that is none, so that it still is found.</summary>
    public string Mail(string mail)
    {
        if (Comparing.SameMail(mail, kept))
        {
            return mail;
        }

        var hex = Convert.ToHexStringLower(Hash("mail", mail).AsSpan(0, 8));
        return Comparing.IsMail(mail.Trim()) ? $"{hex}@{Domain}" : hex;
    }

    public string FirstName(string name) => Cased(name, PseudonymWords.FirstName(Number("first", name)));

    public string LastName(string name) => Cased(name, PseudonymWords.LastName(Number("last", name)));

    /// <summary>Any other value: addresses among them are replaced, the rest stays.</summary>
    public string Value(string value) => Comparing.IsMail(value.Trim()) ? Mail(value) : value;

    /// <summary>Names that differ in case alone are of one person (rule S11), and still differ.</summary>
    private static string Cased(string name, string pseudonym) =>
        name.Any(char.IsLower) ? pseudonym
        : name.Any(char.IsUpper) ? pseudonym.ToUpperInvariant()
        : pseudonym;

    private ulong Number(string purpose, string text) => BinaryPrimitives.ReadUInt64BigEndian(Hash(purpose, text));

    private byte[] Hash(string purpose, string text) =>
        HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{purpose}\n{text.Trim().Normalize(NormalizationForm.FormC).ToUpperInvariant()}"));
}
