namespace MeetupBot.Domain.Coffee.Matching;

/// <summary>One stage: trees of alternating paths grow from all unmatched vertices until two of them meet.</summary>
internal sealed class AlternatingForest
{
    private readonly MatchingState _state;
    private readonly NodeLabel[] _labels;

    // For each inner node, the edge that reached it, seen from inside.
    private readonly Link[] _reached;

    // For each top node that is not inner, the edge of least slack to an outer node outside it, seen from inside.
    private readonly Link[] _best;
    private readonly long[] _least;
    private readonly Queue<int> _toScan = new();

    public AlternatingForest(MatchingState state)
    {
        _state = state;
        _labels = new NodeLabel[state.Nodes];
        _reached = new Link[state.Nodes];
        _best = new Link[state.Nodes];
        _least = new long[state.Nodes];
    }

    /// <returns>False when the present matching is the heaviest.</returns>
    public bool Augment()
    {
        Plant();
        while (true)
        {
            while (_toScan.TryDequeue(out var vertex))
            {
                if (Scan(vertex))
                    return true;
            }

            if (!MoveDuals())
                return false;
            if (UseTightEdges())
                return true;
            ExpandSpent();
        }
    }

    private void Plant()
    {
        Array.Clear(_labels);
        Array.Fill(_least, long.MaxValue);
        _toScan.Clear();
        for (var node = 0; node < _state.Nodes; node++)
        {
            if (_state.IsTop(node) && _state.Mates[node].IsNone)
                MakeOuter(node);
        }
    }

    private void MakeOuter(int node)
    {
        _labels[node] = NodeLabel.Outer;
        foreach (var vertex in _state.VerticesIn(node))
            _toScan.Enqueue(vertex);
    }

    private bool Scan(int vertex)
    {
        var row = _state.Weights.Row(vertex);
        var (duals, tops) = (_state.Duals, _state.Tops);
        var own = duals[vertex];
        for (var other = 0; other < row.Length; other++)
        {
            var there = tops[other];
            if (row[other] == 0 || there == tops[vertex] || _labels[there] == NodeLabel.Inner)
                continue;
            var slack = own + duals[other] - (2 * row[other]);
            if (slack == 0)
            {
                if (Use(new Link(vertex, other)))
                    return true;
            }
            else if (slack < _least[there])
            {
                (_least[there], _best[there]) = (slack, new Link(other, vertex));
            }
        }

        return false;
    }

    /// <summary>Uses a tight edge from an outer node to another node that is not inner.</summary>
    /// <returns>Whether it completed an augmenting path.</returns>
    private bool Use(Link edge)
    {
        var (here, there) = (_state.Tops[edge.From], _state.Tops[edge.To]);
        if (_labels[there] == NodeLabel.Free)
        {
            _labels[there] = NodeLabel.Inner;
            _reached[there] = edge.Back;
            MakeOuter(_state.Tops[_state.Mates[there].To]);
            return false;
        }

        var (fromHere, fromThere) = (WayToRoot(here), WayToRoot(there));
        if (fromHere[^1] == fromThere[^1])
        {
            Shrink(edge, fromHere, fromThere);
            return false;
        }

        Rematch(edge);
        Rematch(edge.Back);
        return true;
    }

    /// <summary>The nodes from an outer node to the root of its tree.</summary>
    private List<int> WayToRoot(int node)
    {
        var way = new List<int> { node };
        while (Up(node) is { IsNone: false } edge)
        {
            node = _state.Tops[edge.To];
            way.Add(node);
        }

        return way;
    }

    private Link Up(int node) => _labels[node] == NodeLabel.Outer ? _state.Mates[node] : _reached[node];

    /// <summary>Swaps matched and unmatched edges from the start of the edge up to the root.</summary>
    private void Rematch(Link edge)
    {
        while (true)
        {
            var node = _state.Tops[edge.From];
            var before = _state.Mates[node];
            _state.Match(node, edge);
            if (before.IsNone)
                return;
            var inner = _state.Tops[before.To];
            _state.Match(inner, _reached[inner]);
            edge = _reached[inner].Back;
        }
    }

    private void Shrink(Link edge, List<int> fromHere, List<int> fromThere)
    {
        var shared = 1;
        while (shared < fromHere.Count && shared < fromThere.Count && fromHere[^(shared + 1)] == fromThere[^(shared + 1)])
            shared++;
        var (down, up) = (fromHere[..^shared], fromThere[..^shared]);
        var stem = fromHere[^shared];
        down.Reverse();
        var node = _state.Shrink([stem, .. down, .. up], [.. down.Select(one => Up(one).Back), edge, .. up.Select(Up)]);
        foreach (var inner in down.Concat(up).Where(one => _labels[one] == NodeLabel.Inner))
            MakeOuter(inner);
        _labels[node] = NodeLabel.Outer;
        FindBest(node);
    }

    private void FindBest(int node)
    {
        _least[node] = long.MaxValue;
        for (var vertex = 0; vertex < _state.Weights.Count; vertex++)
        {
            var there = _state.Tops[vertex];
            if (there == node || _labels[there] != NodeLabel.Outer)
                continue;
            var inside = _state.Nearest(node, vertex);
            if (inside >= 0 && _state.Slack(inside, vertex) is var slack && slack < _least[node])
                (_least[node], _best[node]) = (slack, new Link(inside, vertex));
        }
    }

    /// <returns>False when the duals of the unmatched vertices reach zero: the matching is the heaviest.</returns>
    private bool MoveDuals()
    {
        var (step, isLast) = Step();
        for (var vertex = 0; vertex < _state.Weights.Count; vertex++)
            _state.Duals[vertex] -= Sign(_state.Tops[vertex]) * step;
        for (var node = 0; node < _state.Nodes; node++)
        {
            if (!_state.IsTop(node))
                continue;
            if (_state.IsBlossom(node))
                _state.Duals[node] += 2 * Sign(node) * step;
            if (_least[node] != long.MaxValue)
                _least[node] -= _labels[node] == NodeLabel.Outer ? 2 * step : _labels[node] == NodeLabel.Free ? step : 0;
        }

        return !isLast;
    }

    private int Sign(int top) => _labels[top] switch
    {
        NodeLabel.Outer => 1,
        NodeLabel.Inner => -1,
        _ => 0,
    };

    private (long Step, bool IsLast) Step()
    {
        var last = long.MaxValue;
        for (var vertex = 0; vertex < _state.Weights.Count; vertex++)
        {
            if (_labels[_state.Tops[vertex]] == NodeLabel.Outer)
                last = Math.Min(last, _state.Duals[vertex]);
        }

        var step = long.MaxValue;
        for (var node = 0; node < _state.Nodes; node++)
        {
            if (!_state.IsTop(node))
                continue;
            step = Math.Min(step, _labels[node] switch
            {
                NodeLabel.Inner => _state.IsBlossom(node) ? _state.Duals[node] / 2 : long.MaxValue,
                NodeLabel.Outer => _least[node] == long.MaxValue ? long.MaxValue : _least[node] / 2,
                _ => _least[node],
            });
        }

        return last <= step ? (last == long.MaxValue ? 0 : last, true) : (step, false);
    }

    private bool UseTightEdges()
    {
        for (var node = 0; node < _state.Nodes; node++)
        {
            if (_state.IsTop(node) && _labels[node] != NodeLabel.Inner && _least[node] == 0
                && _state.Tops[_best[node].To] != node && Use(_best[node].Back))
                return true;
        }

        return false;
    }

    /// <summary>Expands inner blossoms whose dual is zero, so that the search can go through them.</summary>
    private void ExpandSpent()
    {
        for (var node = _state.Weights.Count; node < _state.Nodes; node++)
        {
            if (_state.IsTop(node) && _labels[node] == NodeLabel.Inner && _state.Duals[node] == 0)
                Expand(node);
        }
    }

    private void Expand(int node)
    {
        var (entry, blossom) = (_reached[node], _state.BlossomAt(node));
        var place = blossom.Children.IndexOf(_state.ChildWith(node, entry.From));
        _state.Expand(node);
        foreach (var child in blossom.Children)
            _labels[child] = NodeLabel.Free;
        var outer = Relabel(blossom, place, entry);
        foreach (var child in blossom.Children)
        {
            _least[child] = long.MaxValue;
            if (_labels[child] == NodeLabel.Free)
                FindBest(child);
        }

        foreach (var child in outer)
            MakeOuter(child);
    }

    /// <summary>Labels the even path from the entry of the blossom to its first child: inner and outer in turn.</summary>
    /// <returns>The outer nodes.</returns>
    private List<int> Relabel(Blossom blossom, int place, Link entry)
    {
        var (count, outer, reached) = (blossom.Children.Count, new List<int>(), entry);
        var step = place % 2 == 0 ? -1 : 1;
        while (true)
        {
            var inner = blossom.Children[place];
            _labels[inner] = NodeLabel.Inner;
            _reached[inner] = reached;
            if (place == 0)
                return outer;
            place = (place + step + count) % count;
            outer.Add(blossom.Children[place]);
            _labels[blossom.Children[place]] = NodeLabel.Outer;
            reached = step > 0 ? blossom.Links[place].Back : blossom.Links[(place - 1 + count) % count];
            place = (place + step + count) % count;
        }
    }
}
