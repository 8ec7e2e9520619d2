using System.Xml.Linq;

namespace MeetupBot.Tests.Architecture;

/// <param name="Path">From the root of the repository.</param>
/// <param name="Projects">Names of the projects that it references.</param>
/// <param name="Packages">Names of the packages that it references.</param>
internal sealed record ProjectFile(string Path, IReadOnlyList<string> Projects, IReadOnlyList<string> Packages)
{
    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    public bool IsProduct => Path.StartsWith("src/", StringComparison.Ordinal);

    public static ProjectFile Read(string path)
    {
        var xml = XDocument.Load(System.IO.Path.Combine(Repository.Root, path));
        var projects = Included(xml, "ProjectReference").Select(System.IO.Path.GetFileNameWithoutExtension);
        return new ProjectFile(path, [.. projects.OfType<string>()], [.. Included(xml, "PackageReference")]);
    }

    private static IEnumerable<string> Included(XDocument xml, string element) =>
        xml.Descendants(element).Select(item => ((string?)item.Attribute("Include") ?? "").Replace('\\', '/'));
}
