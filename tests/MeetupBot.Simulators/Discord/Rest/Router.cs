namespace MeetupBot.Simulators.Discord.Rest;

/// <summary>Finds the route of a path, segment by segment. Literal segments are preferred to parameters.</summary>
internal sealed class Router(IReadOnlyDictionary<string, RateLimit> overrides)
{
    private readonly Node _root = new();

    public void Map(string method, string template, RateLimit limit, Func<RestRequest, RestReply> handler, RouteTraits traits = RouteTraits.None)
    {
        var node = _root;
        foreach (var segment in template.Split('/', StringSplitOptions.RemoveEmptyEntries))
            node = node.Step(segment);
        var own = overrides.GetValueOrDefault($"{method} {template}", limit);
        node.Routes.Add(method, new Route(method, template, own, traits, handler));
    }

    /// <returns>The route, or null; the path parameters in order; whether the path exists with another method.</returns>
    public (Route? Route, string[] Values, bool PathExists) Match(string method, ReadOnlySpan<char> path)
    {
        var node = _root;
        var values = new string[4];
        var count = 0;
        foreach (var range in path.Split('/'))
        {
            var segment = path[range];
            if (segment.IsEmpty)
                continue;
            if (node.Literals.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(segment, out var literal))
            {
                node = literal;
                continue;
            }

            if (node.Parameter is null || count == values.Length)
                return (null, values, false);
            values[count++] = segment.ToString();
            node = node.Parameter;
        }

        return (node.Routes.GetValueOrDefault(method), values, node.Routes.Count > 0);
    }

    private sealed class Node
    {
        public Dictionary<string, Node> Literals { get; } = new(StringComparer.Ordinal);

        public Node? Parameter { get; private set; }

        public Dictionary<string, Route> Routes { get; } = new(StringComparer.Ordinal);

        public Node Step(string segment)
        {
            if (segment[0] == '{')
                return Parameter ??= new Node();
            return Literals.TryGetValue(segment, out var known) ? known : Literals[segment] = new Node();
        }
    }
}
