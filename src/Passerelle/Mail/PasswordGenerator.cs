using System.Security.Cryptography;
using Passerelle.Configuration.Settings;

namespace Passerelle.Mail;

/// <summary>What a temporary password is made of.</summary>
/// <param name="Length">Number of characters.</param>
/// <param name="Symbols">Characters that are neither letter nor digit.</param>
public sealed record PasswordProfile(int Length, string Symbols)
{
    public static readonly PasswordProfile First = new(20, "!#%+-=?@_");

    /// <summary>For a platform that refused the first as invalid: shorter, with the symbols that every list of allowed ones has.</summary>
    public static readonly PasswordProfile Second = new(16, "!@#$");
}

/// <summary>Makes temporary passwords (rule N1): all four classes, and no two characters that look alike on paper.</summary>
public static class PasswordGenerator
{
    public const string Capitals = "ABCDEFGHJKLMNPQRSTUVWXYZ";
    public const string Letters = "abcdefghijkmnpqrstuvwxyz";
    public const string Digits = "23456789";

    public static Secret Create(PasswordProfile profile)
    {
        string[] classes = [Capitals, Letters, Digits, profile.Symbols];
        var all = string.Concat(classes);
        var password = new char[profile.Length];
        for (var i = 0; i < password.Length; i++)
        {
            var from = i < classes.Length ? classes[i] : all;
            password[i] = from[RandomNumberGenerator.GetInt32(from.Length)];
        }
        // A symbol at an end is lost in copying, or taken for the sentence's own.
        do
            RandomNumberGenerator.Shuffle<char>(password);
        while (!char.IsAsciiLetterOrDigit(password[0]) || !char.IsAsciiLetterOrDigit(password[^1]));
        return new Secret(new string(password));
    }
}
