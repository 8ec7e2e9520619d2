namespace MeetupBot.Domain.Coffee.Matching;

/// <summary>The matching, duals and blossoms, which persist from stage to stage. Nodes are the vertices, then the blossoms.</summary>
internal sealed class MatchingState
{
    private readonly Blossom?[] _blossoms;
    private readonly Stack<int> _unused = new();

    public MatchingState(EdgeWeights weights)
    {
        Weights = weights;
        Nodes = weights.Count + (weights.Count / 2) + 1;
        Duals = new long[Nodes];
        Array.Fill(Duals, weights.Largest, 0, weights.Count);
        Mates = new Link[Nodes];
        Array.Fill(Mates, Link.None);
        Parents = new int[Nodes];
        Array.Fill(Parents, -1);
        Tops = [.. Enumerable.Range(0, weights.Count)];
        _blossoms = new Blossom?[Nodes];
        for (var node = Nodes - 1; node >= weights.Count; node--)
            _unused.Push(node);
    }

    public EdgeWeights Weights { get; }

    public int Nodes { get; }

    /// <summary>Doubled.</summary>
    public long[] Duals { get; }

    /// <summary>The matched edge of each node, seen from inside.</summary>
    public Link[] Mates { get; }

    /// <summary>The blossom directly around each node, or −1.</summary>
    public int[] Parents { get; }

    /// <summary>The outermost node of each vertex.</summary>
    public int[] Tops { get; }

    public bool IsBlossom(int node) => node >= Weights.Count;

    public Blossom BlossomAt(int node) => _blossoms[node]!;

    /// <summary>Whether the node exists and is in no blossom.</summary>
    public bool IsTop(int node) => Parents[node] < 0 && (!IsBlossom(node) || _blossoms[node] is not null);

    /// <summary>Doubled. Not below zero for an edge between two top nodes.</summary>
    public long Slack(int one, int other) => Duals[one] + Duals[other] - (2 * Weights[one, other]);

    /// <summary>The vertex inside the node that is nearest to a vertex outside, or −1 when no edge connects them.</summary>
    public int Nearest(int node, int vertex) =>
        IsBlossom(node) ? _blossoms[node]!.Nearest[vertex] : Weights[node, vertex] > 0 ? node : -1;

    /// <summary>Matches a node by that edge, and rotates the blossoms inside to fit.</summary>
    public void Match(int node, Link edge)
    {
        Mates[node] = edge;
        if (!IsBlossom(node))
            return;
        var blossom = BlossomAt(node);
        blossom.Turn(blossom.Children.IndexOf(ChildWith(node, edge.From)));
        Match(blossom.Children[0], edge);
        for (var place = 1; place < blossom.Children.Count; place += 2)
        {
            var link = blossom.Links[place];
            Match(blossom.Children[place], link);
            Match(blossom.Children[place + 1], link.Back);
        }
    }

    /// <summary>The child of the blossom that contains the vertex.</summary>
    public int ChildWith(int blossom, int vertex)
    {
        var node = vertex;
        while (Parents[node] != blossom)
            node = Parents[node];
        return node;
    }

    /// <returns>The node of the new blossom. Its matched edge is that of its first child.</returns>
    public int Shrink(List<int> children, List<Link> links)
    {
        var node = _unused.Pop();
        _blossoms[node] = new Blossom(children, links, NearestOf(children));
        Duals[node] = 0;
        Mates[node] = Mates[children[0]];
        Parents[node] = -1;
        foreach (var child in children)
        {
            Parents[child] = node;
            SetTop(child, node);
        }

        return node;
    }

    /// <summary>Dissolves the blossom: its children become top nodes again.</summary>
    public Blossom Expand(int node)
    {
        var blossom = BlossomAt(node);
        foreach (var child in blossom.Children)
        {
            Parents[child] = -1;
            SetTop(child, child);
        }

        _blossoms[node] = null;
        _unused.Push(node);
        return blossom;
    }

    public IEnumerable<int> VerticesIn(int node) => IsBlossom(node) ? BlossomAt(node).Children.SelectMany(VerticesIn) : [node];

    public IEnumerable<int> Blossoms() => Enumerable.Range(Weights.Count, Nodes - Weights.Count).Where(node => _blossoms[node] is not null);

    private void SetTop(int node, int top)
    {
        if (!IsBlossom(node))
        {
            Tops[node] = top;
            return;
        }

        foreach (var child in BlossomAt(node).Children)
            SetTop(child, top);
    }

    private int[] NearestOf(List<int> children)
    {
        var nearest = new int[Weights.Count];
        for (var vertex = 0; vertex < nearest.Length; vertex++)
        {
            var (best, least) = (-1, long.MaxValue);
            foreach (var child in children)
            {
                if (Nearest(child, vertex) is var inside && inside >= 0 && Slack(inside, vertex) is var slack && slack < least)
                    (best, least) = (inside, slack);
            }

            nearest[vertex] = best;
        }

        return nearest;
    }
}
