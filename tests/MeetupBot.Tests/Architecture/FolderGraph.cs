namespace MeetupBot.Tests.Architecture;

/// <summary>Which folder of a project names a type of which other, and where.</summary>
internal sealed class FolderGraph
{
    private readonly ILookup<string, TypeReference> _from;

    public FolderGraph(IReadOnlyList<SourceFile> files)
    {
        var homes = files.SelectMany(file => file.Defines.Select(type => (type, file))).ToLookup(home => home.type, home => home.file);
        References = [.. files.SelectMany(file => From(file, homes))];
        _from = References.ToLookup(reference => reference.From.Folder);
    }

    public IReadOnlyList<TypeReference> References { get; }

    /// <summary>For each folder in a cycle the shortest one, each only once, the shortest first: one reference a step.</summary>
    public IReadOnlyList<IReadOnlyList<TypeReference>> Cycles() =>
    [
        .. _from.Select(folder => ShortestCycle(folder.Key))
            .Where(cycle => cycle.Count > 0)
            .DistinctBy(cycle => string.Join('|', cycle.Select(step => step.From.Folder).Order(StringComparer.Ordinal)))
            .OrderBy(cycle => cycle.Count),
    ];

    private List<TypeReference> ShortestCycle(string start)
    {
        var reached = new Dictionary<string, TypeReference>();
        var next = new Queue<string>([start]);
        while (next.TryDequeue(out var folder) && !reached.ContainsKey(start))
        {
            foreach (var reference in _from[folder])
            {
                if (reached.TryAdd(reference.To.Folder, reference))
                    next.Enqueue(reference.To.Folder);
            }
        }

        var steps = new List<TypeReference>();
        for (var at = start; reached.TryGetValue(at, out var step) && (steps.Count == 0 || at != start); at = step.From.Folder)
            steps.Insert(0, step);
        return reached.ContainsKey(start) ? steps : [];
    }

    private static IEnumerable<TypeReference> From(SourceFile file, ILookup<string, SourceFile> homes) =>
        from name in file.Names
        let home = homes[name.Name].Where(home => IsMeant(file, name.Before, home)).MaxBy(home => Nearness(file, home))
        where home is not null && home.Folder != file.Folder
        select new TypeReference(file, name.Name, home);

    /// <summary>"Card" needs a using; in "Cards.Card" the namespace is said. What follows any other dot is a member.</summary>
    private static bool IsMeant(SourceFile file, string before, SourceFile home) =>
        before.Length == 0 ? file.Sees.Contains(home.Namespace) : home.Namespace == before || home.Namespace.EndsWith("." + before, StringComparison.Ordinal);

    /// <summary>As the compiler looks: in one's own namespace first, then outwards, then in the usings.</summary>
    private static int Nearness(SourceFile file, SourceFile home)
    {
        if (home.Folder == file.Folder)
            return int.MaxValue;
        return file.Namespace == home.Namespace || file.Namespace.StartsWith(home.Namespace + ".", StringComparison.Ordinal) ? home.Namespace.Length : 0;
    }
}

/// <summary>One file names a type that another defines.</summary>
internal sealed record TypeReference(SourceFile From, string Type, SourceFile To)
{
    public override string ToString() => $"{From.Folder} → {To.Folder}: {From.Path} names {Type} of {To.Path}";
}
