using Passerelle.Configuration.Drafting;

namespace Passerelle.Configuration.Owned;

/// <summary>A configuration on its way into a draft.</summary>
/// <param name="Draft">With its secrets named <c>store:NAME</c>.</param>
/// <param name="Secrets">Those that were written out in it, by the name they are to be kept under.</param>
/// <param name="Unset">The ways to secrets that must be typed, since the file only named where they are.</param>
public sealed record Incoming(ConfigurationDraft Draft, IReadOnlyDictionary<string, string> Secrets, IReadOnlyList<string> Unset);

/// <summary>Takes configurations out of the console and into it (section 12); no secret travels.</summary>
public static class DraftTransfer
{
    private const string Variable = "env:";
    private const string File = "file:";
    private const string Store = "store:";

    /// <summary>Every way to a secret, with the environment variable that stands for it in an exported file.</summary>
    private static readonly IReadOnlyList<(string Path, string Variable)> Secrets =
    [
        ("personio.clientId", "PERSONIO_CLIENT_ID"),
        ("personio.clientSecret", "PERSONIO_CLIENT_SECRET"),
        ("environments.test.personio.clientId", "PERSONIO_TEST_CLIENT_ID"),
        ("environments.test.personio.clientSecret", "PERSONIO_TEST_CLIENT_SECRET"),
        ("environments.test.clientId", "LEARNING_TEST_ID"),
        ("environments.test.clientSecret", "LEARNING_TEST_SECRET"),
        ("environments.production.clientId", "LEARNING_ID"),
        ("environments.production.clientSecret", "LEARNING_SECRET"),
        ("environments.production.webhook.token", "PERSONIO_WEBHOOK_TOKEN"),
        ("mail.password", "SMTP_PASSWORD"),
    ];

    /// <summary>The draft as a configuration file: in the place of each secret stands an environment variable.</summary>
    public static ConfigurationDraft Export(ConfigurationDraft draft)
    {
        foreach (var (path, variable) in Secrets)
        {
            if (draft.Has(path) && !IsElsewhere(draft.Text(path)))
            {
                draft = draft.Set(path, Variable + variable);
            }
        }

        return draft;
    }

    /// <param name="incoming">What a file says.</param>
    /// <param name="current">The draft it is to take the place of.</param>
    /// <param name="platform">The connector's platform, which no file changes.</param>
    /// <param name="keepsElsewhere">
    /// Whether a secret may go on being taken from a variable or file of this machine. Only whoever has the machine may say so: a browser could otherwise
    /// have any of its variables and files sent to an address of its choice.
    /// </param>
    /// <param name="taken">The names of the secrets that the console keeps, whether the draft names them or not.</param>
    public static Incoming Import(ConfigurationDraft incoming, ConfigurationDraft current, string platform, bool keepsElsewhere, IReadOnlySet<string> taken)
    {
        current = MovedSecrets.Apart(current, incoming);
        var secrets = new Dictionary<string, string>(StringComparer.Ordinal);
        var unset = new List<string>();
        var draft = incoming.Set("platform", platform);
        foreach (var (path, variable) in Secrets)
        {
            if (!draft.Has(path))
            {
                continue;
            }

            var written = draft.Text(path);
            var kept = current.Text(path) is { } before && (before.StartsWith(Store, StringComparison.Ordinal) || IsElsewhere(before)) ? before : null;
            if (written is { Length: > 0 } && !IsElsewhere(written) && !written.StartsWith(Store, StringComparison.Ordinal))
            {
                var name = kept?.StartsWith(Store, StringComparison.Ordinal) == true ? kept[Store.Length..] : MovedSecrets.Unused(path, taken);
                secrets[name] = written;
                draft = draft.Set(path, Store + name);
            }
            else if (!keepsElsewhere || !IsElsewhere(written) || (kept is not null && written == Variable + variable))
            {
                draft = draft.Set(path, kept);
                if (kept is null)
                {
                    unset.Add(path);
                }
            }
        }

        return new Incoming(draft, secrets, unset);
    }

    /// <summary>The draft with the files of its secrets named from the root, so that it means the same wherever it is read.</summary>
    /// <param name="folder">Where the configuration file lies.</param>
    public static ConfigurationDraft Rooted(ConfigurationDraft draft, string folder)
    {
        foreach (var (path, _) in Secrets)
        {
            if (draft.Text(path) is { } written && written.StartsWith(File, StringComparison.Ordinal))
            {
                draft = draft.Set(path, File + Path.GetFullPath(written[File.Length..].Trim(), folder));
            }
        }

        return draft.Text("mail.templates") is { } templates ? draft.Set("mail.templates", Path.GetFullPath(templates, folder)) : draft;
    }

    private static bool IsElsewhere(string? written) =>
        written is not null && (written.StartsWith(Variable, StringComparison.Ordinal) || written.StartsWith(File, StringComparison.Ordinal));
}
