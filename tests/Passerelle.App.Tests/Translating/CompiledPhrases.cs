using System.Reflection;
using System.Reflection.Emit;
using Passerelle.Core.Phrases;

namespace Passerelle.App.Tests.Translating;

/// <summary>A phrase that some compiled method makes.</summary>
/// <param name="Key">Null when the words are put together so that nobody can translate them, or stand among the values.</param>
/// <param name="Where">Type and method.</param>
internal sealed record CompiledPhrase(string? Key, string Where);

/// <summary>
/// Finds every phrase of an assembly in its compiled code, so that none can be forgotten: the compiler turns an interpolated string into
/// <c>new Phrase(length of the words, number of values)</c> and a call for each piece, and a constant into a call of the conversion.
/// </summary>
internal static class CompiledPhrases
{
    private const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    public static IReadOnlyList<CompiledPhrase> In(Assembly assembly) =>
        [
            .. assembly
                .GetTypes()
                .Where(type => type != typeof(Phrase))
                .SelectMany(type => type.GetMethods(All).Cast<MethodBase>().Concat(type.GetConstructors(All)))
                .SelectMany(In),
        ];

    private static IEnumerable<CompiledPhrase> In(MethodBase method)
    {
        var where = $"{method.DeclaringType}.{method.Name}";
        var code = Instructions.Of(method);
        var open = new Stack<Building>();
        for (var i = 0; i < code.Count; i++)
        {
            if (code[i].Operand is not MethodBase called || called.DeclaringType != typeof(Phrase))
            {
                continue;
            }

            switch (called.Name)
            {
                case ".ctor" when code[i].Code == OpCodes.Newobj && called.GetParameters() is [{ ParameterType: var first }, ..] && first == typeof(int):
                    open.Push(new Building((int)code[i - 2].Operand!, (int)code[i - 1].Operand!));
                    break;
                case nameof(Phrase.AppendLiteral):
                    open.Peek().Add((string)code[i - 1].Operand!);
                    break;
                case nameof(Phrase.AppendFormatted):
                    open.Peek().AddPlace();
                    if (Given(code, i - 1).Any(value => value is not null && value.Any(char.IsLetter)))
                    {
                        yield return new CompiledPhrase(Key: null, where);
                    }

                    break;
                case "op_Implicit":
                    foreach (var given in Given(code, i))
                    {
                        yield return new CompiledPhrase(given, where);
                    }

                    break;
            }

            if (open.Count > 0 && open.Peek().IsWhole)
            {
                yield return new CompiledPhrase(open.Pop().Key, where);
            }
        }
    }

    /// <summary>What may lie on the stack at an instruction: the text before it, and before each jump to it.</summary>
    private static IEnumerable<string?> Given(IReadOnlyList<Instruction> code, int at)
    {
        yield return code[at - 1].Operand as string;
        for (var i = 1; i < code.Count; i++)
        {
            if (code[i].Code.FlowControl == FlowControl.Branch && code[i].Operand is int target && target == code[at].Offset)
            {
                yield return code[i - 1].Operand as string;
            }
        }
    }

    private sealed class Building(int length, int places)
    {
        private int words;
        private int filled;

        public string Key { get; private set; } = "";

        public bool IsWhole => words == length && filled == places;

        public void Add(string piece)
        {
            Key += piece;
            words += piece.Length;
        }

        public void AddPlace() => Key += $"{{{filled++}}}";
    }
}
