using System.Reflection;
using System.Text;
using Passerelle.Configuration;

namespace Passerelle.Mail;

/// <summary>One language's mail.</summary>
/// <param name="Html">Null for a mail of text alone.</param>
public sealed record MailTemplate(TemplateText Subject, TemplateText Text, TemplateText? Html);

/// <summary>The mails with the login, a language each; files in a folder go before the built-in ones and may add languages.</summary>
public sealed class MailTemplates
{
    private const string Fallback = "en";
    private const string Prefix = "login.";
    private const string SubjectLabel = "Subject:";
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly string[] BuiltInLanguages = ["de", Fallback, "fr"];
    private readonly Dictionary<string, MailTemplate> byLanguage = new(StringComparer.OrdinalIgnoreCase);

    private MailTemplates() { }

    /// <summary>French, English and German.</summary>
    public static MailTemplates BuiltIn { get; } = ReadBuiltIn();

    public IReadOnlyCollection<string> Languages => byLanguage.Keys;

    /// <summary>The account's language, its base language (<c>nl</c> for <c>nl_BE</c>), else English.</summary>
    public MailTemplate For(string? language) =>
        language is not null && (byLanguage.TryGetValue(language, out var exact) || byLanguage.TryGetValue(language.Split('_', '-')[0], out exact))
            ? exact
            : byLanguage[Fallback];

    /// <summary>Reads <c>login.fr.txt</c> (its first line is <c>Subject: ...</c>) and <c>login.fr.html</c> and so on from a folder.</summary>
    /// <param name="folder">Full path; null for the built-in texts alone.</param>
    /// <param name="mistakes">What is wrong in the files; such a file is not taken.</param>
    public static MailTemplates Load(string? folder, out IReadOnlyList<ConfigurationMistake> mistakes)
    {
        var found = new List<ConfigurationMistake>();
        mistakes = found;
        if (folder is null)
            return BuiltIn;
        var templates = new MailTemplates();
        foreach (var (language, template) in BuiltIn.byLanguage)
            templates.byLanguage[language] = template;
        foreach (var path in Directory.EnumerateFiles(folder, Prefix + "*").Order(StringComparer.Ordinal))
            templates.TryTake(path, found);
        return templates;
    }

    private void TryTake(string path, List<ConfigurationMistake> mistakes)
    {
        try
        {
            Take(path, mistakes);
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            mistakes.Add(new ConfigurationMistake(path, 0, 0, "", "the file cannot be read", "let the account that runs Passerelle read it"));
        }
        catch (DecoderFallbackException)
        {
            mistakes.Add(new ConfigurationMistake(path, 0, 0, "", "the file is not UTF-8 text", "save it with the encoding UTF-8"));
        }
    }

    private void Take(string path, List<ConfigurationMistake> mistakes)
    {
        var parts = Path.GetFileName(path).Split('.');
        if (parts is not [_, var language, "txt" or "html"] || !LearningLanguages.All.Contains(language))
        {
            mistakes.Add(new ConfigurationMistake(path, 0, 0, "", "this is not the name of a template", "name it like login.fr.txt or login.fr.html"));
            return;
        }
        if (parts[2] == "html")
        {
            if (!File.Exists(Path.ChangeExtension(path, "txt")))
                mistakes.Add(new ConfigurationMistake(path, 0, 0, "", "the same mail as text is missing", $"add login.{language}.txt, for readers without pages"));
            return;
        }
        var page = Path.ChangeExtension(path, "html");
        var html = File.Exists(page) ? File.ReadAllText(page, Strict) : null;
        if (Parse(path, File.ReadAllText(path, Strict), page, html, mistakes) is { } template)
            byLanguage[language] = template;
    }

    private static MailTemplate? Parse(string path, string text, string page, string? html, List<ConfigurationMistake> mistakes)
    {
        var before = mistakes.Count;
        var lines = text.ReplaceLineEndings("\n").Split('\n', 2);
        if (!lines[0].StartsWith(SubjectLabel, StringComparison.OrdinalIgnoreCase) || lines[0].Length == SubjectLabel.Length || lines.Length < 2)
        {
            mistakes.Add(new ConfigurationMistake(path, 1, 1, "", "the subject is missing", "start the file with a line like \"Subject: Your access to {platform}\""));
            return null;
        }
        var template = new MailTemplate(
            new TemplateText(lines[0][SubjectLabel.Length..].Trim()),
            new TemplateText(lines[1].TrimStart('\n')),
            html is null ? null : new TemplateText(html)
        );
        Check(path, new TemplateText(text), mistakes);
        if (template.Subject.Places.Any(p => p.Name == "password"))
            mistakes.Add(new ConfigurationMistake(path, 1, 1, "", "a subject is shown on locked screens", "take {password} out of it"));
        if (template.Html is not null)
            Check(page, template.Html, mistakes);
        return mistakes.Count == before ? template : null;
    }

    private static void Check(string path, TemplateText text, List<ConfigurationMistake> mistakes)
    {
        var places = text.Places.ToList();
        foreach (var (name, line) in places.Where(p => !TemplateText.Known.Contains(p.Name)))
            mistakes.Add(new ConfigurationMistake(path, line, 1, "", $"{{{name}}} stands for nothing", $"use {string.Join(", ", TemplateText.Known.Select(k => $"{{{k}}}"))}"));
        foreach (var needed in new[] { "mail", "password", "loginUrl" })
            if (!places.Exists(p => p.Name == needed))
                mistakes.Add(new ConfigurationMistake(path, 0, 0, "", $"{{{needed}}} is missing, so nobody could log in", "put it where people look for it"));
    }

    private static MailTemplates ReadBuiltIn()
    {
        var templates = new MailTemplates();
        foreach (var language in BuiltInLanguages)
        {
            var mistakes = new List<ConfigurationMistake>();
            templates.byLanguage[language] =
                Parse("login.txt", Resource($"{Prefix}{language}.txt"), "login.html", Resource($"{Prefix}{language}.html"), mistakes)
                ?? throw new InvalidOperationException(string.Join(Environment.NewLine, mistakes));
        }
        return templates;
    }

    private static string Resource(string name)
    {
        var assembly = Assembly.GetExecutingAssembly();
        using var stream = assembly.GetManifestResourceStream($"mail/{name}") ?? throw new InvalidOperationException($"The template {name} is not in the program.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
