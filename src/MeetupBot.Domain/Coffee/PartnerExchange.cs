namespace MeetupBot.Domain.Coffee;

/// <summary>
/// A good pairing for areas that are too large for an exact one. It starts with as many first meetings as possible and pairs the others
/// greedily. Then pairs that are not a first meeting exchange partners with one or two other pairs while that improves the result, for a
/// bounded number of tries.
/// </summary>
/// <remarks>G. A. Croes, "A method for solving traveling-salesman problems", Operations Research 6 (1958): exchange of two, and of three.</remarks>
internal sealed class PartnerExchange
{
    private const int Rounds = 4;
    private const int Samples = 400;

    /// <summary>The most weights that are compared in all.</summary>
    private const int MostSteps = 10_000_000;

    private readonly PairValues _values;
    private readonly SplitMix _random;
    private readonly int[] _order;
    private readonly int[] _mates;
    private int _steps;

    private PartnerExchange(PairValues values, int[] order, int[] mates, SplitMix random) =>
        (_values, _order, _mates, _random) = (values, order, mates, random);

    /// <param name="order">Everyone, shuffled.</param>
    /// <param name="mates">From <see cref="FirstMeetings"/>. Changed in place.</param>
    /// <param name="random">For the exchanges of three.</param>
    public static int[] Improve(PairValues values, int[] order, int[] mates, SplitMix random)
    {
        var exchange = new PartnerExchange(values, order, mates, random);
        exchange.Start();
        for (var round = 0; round < Rounds && exchange.Improve(); round++)
        {
            // Each round tries every pair that could be improved.
        }

        return exchange._mates;
    }

    /// <summary>Pairs the unmatched greedily. Those who were left out choose first.</summary>
    private void Start()
    {
        foreach (var one in _order.OrderBy(one => _values.WasLeftOut(one) ? 0 : 1))
        {
            if (_mates[one] >= 0)
                continue;
            var (best, worth) = (-1, 0L);
            foreach (var other in _order)
            {
                if (other == one || _mates[other] >= 0 || Weight(one, other) <= worth)
                    continue;
                (best, worth) = (other, Weight(one, other));
            }

            if (best >= 0)
                Join(one, best);
        }
    }

    private bool Improve()
    {
        var improved = false;
        foreach (var one in _order)
        {
            if (_steps < MostSteps && (_mates[one] < 0 || !_values.IsFirst(one, _mates[one])))
                improved |= ExchangeOfTwo(one) || ExchangeOfThree(one);
        }

        return improved;
    }

    private bool ExchangeOfTwo(int one)
    {
        var (own, best, gain) = (_mates[one], -1, 0L);
        _steps += _order.Length;
        foreach (var other in _order)
        {
            var theirs = _mates[other];
            if (other == one || other == own)
                continue;
            var change = Weight(one, other) + Weight(own, theirs) - Weight(one, own) - Weight(other, theirs);
            if (Weight(one, other) > 0 && change > gain)
                (best, gain) = (other, change);
        }

        if (best < 0)
            return false;
        var freed = _mates[best];
        Join(one, best);
        JoinIfAllowed(own, freed);
        return true;
    }

    /// <summary>one–own, b–c, d–e become one–b, c–d, e–own.</summary>
    private bool ExchangeOfThree(int one)
    {
        var own = _mates[one];
        _steps += Samples;
        for (var sample = 0; sample < Samples; sample++)
        {
            var (b, d) = (_order[_random.Next(_order.Length)], _order[_random.Next(_order.Length)]);
            var (c, e) = (_mates[b], _mates[d]);
            if (c < 0 || e < 0 || b == one || b == own || d == one || d == own || d == b || d == c)
                continue;
            var before = Weight(one, own) + Weight(b, c) + Weight(d, e);
            if (Weight(one, b) == 0 || Weight(c, d) == 0 || Weight(one, b) + Weight(c, d) + Weight(e, own) <= before)
                continue;
            Join(one, b);
            Join(c, d);
            JoinIfAllowed(e, own);
            return true;
        }

        return false;
    }

    private long Weight(int one, int other) => one < 0 || other < 0 ? 0 : _values.Weight(one, other);

    private void Join(int one, int other) => (_mates[one], _mates[other]) = (other, one);

    private void JoinIfAllowed(int one, int other)
    {
        if (Weight(one, other) > 0)
        {
            Join(one, other);
            return;
        }

        if (one >= 0)
            _mates[one] = -1;
        if (other >= 0)
            _mates[other] = -1;
    }
}
