using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace MeetupBot.Tests.Architecture;

/// <summary>What a built assembly names of others, read from its metadata without loading it.</summary>
internal sealed record CompiledAssembly(
    IReadOnlyList<string> Assemblies, IReadOnlyList<string> Types, IReadOnlyList<string> Members)
{
    public static CompiledAssembly Read(string project)
    {
        using var file = File.OpenRead(PathOf(project));
        using var image = new PEReader(file);
        var metadata = image.GetMetadataReader();
        return new CompiledAssembly(
            [.. metadata.AssemblyReferences.Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name))],
            [.. metadata.TypeReferences.Select(handle => NameOf(metadata, handle))],
            [.. metadata.MemberReferences.Select(handle => NameOf(metadata, metadata.GetMemberReference(handle)))]);
    }

    /// <summary>Where its own build put it: beside the tests it may be instrumented for coverage.</summary>
    private static string PathOf(string project)
    {
        var framework = new DirectoryInfo(AppContext.BaseDirectory);
        var folder = Path.GetDirectoryName(Repository.Projects.Single(file => file.Name == project).Path)!;
        return Path.Combine(Repository.Root, folder, "bin", framework.Parent!.Name, framework.Name, project + ".dll");
    }

    private static string NameOf(MetadataReader metadata, TypeReferenceHandle handle)
    {
        var type = metadata.GetTypeReference(handle);
        return $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}";
    }

    private static string NameOf(MetadataReader metadata, MemberReference member)
    {
        var owner = member.Parent.Kind == HandleKind.TypeReference ? NameOf(metadata, (TypeReferenceHandle)member.Parent) : "";
        return $"{owner}.{metadata.GetString(member.Name)}";
    }
}
