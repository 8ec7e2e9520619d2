using System.Text.RegularExpressions;

namespace MeetupBot.Tests.Architecture;

/// <summary>What one file of a project defines, and which names it uses. Read from the text: comments and strings don't count.</summary>
/// <param name="Path">From the root of the repository.</param>
/// <param name="Folder">From the root of the project; "." is that root.</param>
/// <param name="Defines">Types at the outermost level.</param>
/// <param name="Sees">Namespaces whose types it may name without more ado: usings, its own namespace and those around it.</param>
/// <param name="Names">Every name, and what stands before its dot: ("Card", "") or ("Card", "Cards").</param>
internal sealed partial record SourceFile(
    string Path, string Folder, string Namespace, IReadOnlySet<string> Defines, IReadOnlySet<string> Sees, IReadOnlySet<(string Name, string Before)> Names)
{
    private const string RazorImports = "_Imports.razor";

    public static IReadOnlyList<SourceFile> Of(string project) => Of(
        project,
        Repository.FilesUnder("src/" + project).ToDictionary(path => path["src/".Length..][(project.Length + 1)..], path => File.ReadAllText(System.IO.Path.Combine(Repository.Root, path))));

    /// <param name="project">Its name, which is also its namespace.</param>
    /// <param name="texts">The text of each file, by its path from the root of the project.</param>
    public static IReadOnlyList<SourceFile> Of(string project, IReadOnlyDictionary<string, string> texts)
    {
        var shared = texts.Values.SelectMany(text => GlobalUsing().Matches(text)).Select(found => found.Groups[1].Value).ToList();
        return
        [
            .. from text in texts
               where text.Key.EndsWith(".cs", StringComparison.Ordinal)
                   || (text.Key.EndsWith(".razor", StringComparison.Ordinal) && System.IO.Path.GetFileName(text.Key) != RazorImports)
               select text.Key.EndsWith(".cs", StringComparison.Ordinal)
                   ? Code(project, text.Key, text.Value, shared)
                   : Razor(project, text.Key, text.Value, [.. Around(text.Key).Select(folder => texts.GetValueOrDefault(folder + RazorImports, ""))]),
        ];
    }

    private static SourceFile Code(string project, string path, string text, IEnumerable<string> shared)
    {
        text = Unsaid().Replace(text, match => match.Value.StartsWith('$') ? string.Concat(Hole().Matches(match.Value).Select(hole => $" {hole.Value} ")) : " ");
        var own = Namespaced().Match(text) is { Success: true } found ? found.Groups[1].Value : project;
        var defines = Defined().Matches(text).Select(match => match.Groups[1].Value);
        return New(project, path, own, defines, shared.Concat(Using().Matches(text).Select(match => match.Groups[1].Value)), text);
    }

    private static SourceFile Razor(string project, string path, string text, IReadOnlyList<string> imports)
    {
        text = RazorComment().Replace(text, " ");
        var folder = FolderOf(path);
        var own = RazorNamespace().Match(text) is { Success: true } said ? said.Groups[1].Value
            : folder == "." ? project : $"{project}.{folder.Replace('/', '.')}";
        var usings = imports.Append(text).SelectMany(one => RazorUsing().Matches(one)).Select(match => match.Groups[1].Value);
        return New(project, path, own, [System.IO.Path.GetFileNameWithoutExtension(path)], usings, text);
    }

    private static SourceFile New(string project, string path, string own, IEnumerable<string> defines, IEnumerable<string> usings, string text) => new(
        $"src/{project}/{path}", FolderOf(path), own, defines.ToHashSet(), usings.Concat(WithOuter(own)).ToHashSet(), NamesIn(text));

    private static HashSet<(string, string)> NamesIn(string text)
    {
        var names = new HashSet<(string, string)>();
        var (last, before) = ("", "");
        foreach (var token in Token().Matches(text).Select(match => match.Value))
        {
            if (char.IsLetter(token[0]) || token[0] == '_')
                names.Add((token, last == "." ? before : ""));
            (before, last) = (last, token);
        }

        return names;
    }

    /// <summary>"A.B.C", "A.B" and "A".</summary>
    private static IEnumerable<string> WithOuter(string name)
    {
        for (; name.Contains('.', StringComparison.Ordinal); name = name[..name.LastIndexOf('.')])
            yield return name;
        yield return name;
    }

    /// <summary>The folders whose imports hold for a file, from the outermost: "", "Door/".</summary>
    private static IEnumerable<string> Around(string path) =>
        path.Split('/')[..^1].Aggregate<string, string[]>([""], (folders, name) => [.. folders, $"{folders[^1]}{name}/"]);

    private static string FolderOf(string path) => path.LastIndexOf('/') is >= 0 and var end ? path[..end] : ".";

    [GeneratedRegex("""(?:\$+@?|@\$)?\"{3,}[\s\S]*?\"{3,}|(?:@\$?|\$@)"(?:""|[^"])*"|\$?"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])'|//[^\n]*|/\*[\s\S]*?\*/""")]
    private static partial Regex Unsaid();

    [GeneratedRegex(@"\{[^{}""]+\}")]
    private static partial Regex Hole();

    [GeneratedRegex(@"[A-Za-z_]\w*|\.\.|\S")]
    private static partial Regex Token();

    [GeneratedRegex(@"^namespace\s+([\w.]+)", RegexOptions.Multiline)]
    private static partial Regex Namespaced();

    [GeneratedRegex(@"^(?:[a-z]+\s+)*?(?:(?:class|struct|interface|enum|record(?:\s+(?:struct|class))?)\s+|delegate\s+[\w<>?,. ]+\s)(\w+)", RegexOptions.Multiline)]
    private static partial Regex Defined();

    [GeneratedRegex(@"^using\s+(?:static\s+|\w+\s*=\s*)?([\w.]+)\s*;", RegexOptions.Multiline)]
    private static partial Regex Using();

    [GeneratedRegex(@"^global\s+using\s+(?:static\s+)?([\w.]+)\s*;", RegexOptions.Multiline)]
    private static partial Regex GlobalUsing();

    [GeneratedRegex(@"@\*[\s\S]*?\*@|<!--[\s\S]*?-->|///[^\n]*")]
    private static partial Regex RazorComment();

    [GeneratedRegex(@"^@namespace\s+([\w.]+)", RegexOptions.Multiline)]
    private static partial Regex RazorNamespace();

    [GeneratedRegex(@"^@using\s+(?:static\s+)?([\w.]+)", RegexOptions.Multiline)]
    private static partial Regex RazorUsing();
}
