using System.Security.Cryptography;
using System.Text;
using Passerelle.Sandbox.Learning.State;

namespace Passerelle.Sandbox.Learning.Behaviour;

internal static class Passwords
{
    public static Refusal? Set(User user, string password, bool mustBeChanged)
    {
        if (user.IsDeleted)
        {
            return Refusal.UserDeleted;
        }

        if (password.Length < 8)
        {
            return Refusal.BadRequest("passwordInvalid", "The given password does not meet the password restrictions set by your company.");
        }

        user.PasswordHash = Hash(user, password);
        user.PasswordMustBeChanged = mustBeChanged;
        return null;
    }

    public static bool AreEqual(User user, string password) => user.PasswordHash is { } hash
        && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(hash), Encoding.ASCII.GetBytes(Hash(user, password)));

    // The sandbox keeps no password in the clear; the id serves as salt. It protects made-up accounts, so few rounds are enough.
    private static string Hash(User user, string password) => Convert.ToHexString(
        Rfc2898DeriveBytes.Pbkdf2(password, Encoding.ASCII.GetBytes(user.Id), 1000, HashAlgorithmName.SHA256, 32));
}
