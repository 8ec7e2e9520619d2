using MeetupBot.Domain.Time.Reading.Items;
using MeetupBot.Domain.Time.Reading.Parsing;
using NodaTime;

namespace MeetupBot.Domain.Time.Reading;

/// <summary>Turns the days and times of day of one block into times.</summary>
internal sealed class BlockResolver(
    ReadingContext context, ParseErrors errors, Anchor? anchor, MeetupTime? firstTime, DayFinder finder, ClockChooser chooser,
    Func<int, int, string> nameOf)
{
    private const int MostOrdered = 2;

    private static readonly Duration Day = Duration.FromDays(1);

    private readonly DayResolver _days = new(finder, errors);
    private readonly EntryMaker _entries = new(context, errors, nameOf);

    private SeveralDays Several => new(errors, _days, _entries, nameOf);

    public void Resolve(Block block, Resolution resolution, int way)
    {
        var start = block.Own.Min(member => member.Start);
        var end = block.Own.Max(member => member.End);
        resolution.SuggestAt = resolution.ErrorAt = (start, end);
        var whole = block.Own[0];
        if (block.Own.Count == 1 && (whole.IsMoment || whole.IsSpan || whole.Move is not null || whole.BeforeStart is not null) && (whole.Clock is null || whole.IsSpan))
        {
            var moments = new MomentResolver(context, errors, anchor, firstTime, _days, _entries, chooser, nameOf);
            moments.Resolve(whole, resolution, way);
            return;
        }

        if (anchor is not null && block.Own.Exists(member => member.IsUntil))
        {
            new EndResolver(context, errors, anchor, _days, _entries, chooser, nameOf).Resolve(block, resolution, way);
            return;
        }

        var clocks = ChooseAll(block, resolution, way);
        if (resolution.Error is not null)
            return;
        if (clocks.Count == 0 && SeveralDays.AreOne(block))
        {
            Several.AddAsOne(block, resolution);
            return;
        }

        if (block.Days.Count == 0)
            ResolveWithoutDay(block, clocks, resolution);
        foreach (var day in block.Days)
        {
            ResolveDay(block, day, clocks, resolution);
            if (resolution.Error is not { } error)
                continue;
            if (error.Kind is TimeProblemKind.Skipped or TimeProblemKind.Ambiguous && block.Days.Count > 1 && clocks.Count > 0)
                resolution.Error = error with { Suggestions = [.. error.Suggestions.Select(suggestion => AmongOtherDays(suggestion, block, day, clocks))] };
            return;
        }
    }

    /// <summary>The suggested times with those of the other days of the block, which stand in its place too.</summary>
    private Suggestion AmongOtherDays(Suggestion suggestion, Block block, Member failed, List<ChosenClock> clocks)
    {
        var texts = block.Days.Select(day => ReferenceEquals(day, failed) ? suggestion.Text : TextOf(day, clocks)).Where(text => text.Length > 0);
        return suggestion with { Text = string.Join(", ", texts) };
    }

    private string TextOf(Member day, List<ChosenClock> clocks)
    {
        var set = _days.Find(day, date => clocks.Any(clock => _entries.IsAhead(clock, date)), () => Typed(day));
        var all = set.Dates.Take(WhenLimits.MostTimes).SelectMany(date => clocks.Select(clock => _entries.TextOf(clock, date)));
        return string.Join(", ", all.Where(text => text is not null));
    }

    /// <summary>The days of a block at another time of day.</summary>
    private string TextAt(Block block, ChosenClock clock)
    {
        if (block.Days.Count > 0)
            return string.Join(", ", block.Days.Select(day => TextOf(day, [clock])).Where(text => text.Length > 0));
        var today = anchor?.DateIn(context.Zone) ?? finder.Today;
        return _entries.TextOf(clock, today) ?? _entries.TextOf(clock, today.PlusDays(1)) ?? "";
    }

    private List<ChosenClock> ChooseAll(Block block, Resolution resolution, int way)
    {
        var chosen = new List<ChosenClock>();
        var isAscending = block.Clocks.Count > 1 && block.Clocks.Any(member => member.Clock?.Half == ClockHalf.Open) && Enumerable.Range(0, MostOrdered).Select(other => ChosenIn(block, other)).Any(IsAscending);
        if (isAscending && !IsAscending(ChosenIn(block, way)))
            way = Enumerable.Range(0, MostOrdered).First(other => IsAscending(ChosenIn(block, other)));
        foreach (var member in block.Clocks)
        {
            if (Choose(block, member, resolution, way) is { } clock)
                chosen.Add(clock);
            if (member.Open is { } side && resolution.Error is null)
            {
                var instead = block.Clocks.Count == 1 ? new OpenClock(chooser, clock => TextAt(block, clock)).Instead(member, side) : [];
                resolution.Error = ParseErrors.Open(nameOf(member.Start, member.End), side, instead);
                return chosen;
            }

            if (resolution.Error is { } error)
            {
                resolution.Error = error with { Suggestions = block.Days.Count <= 1 && block.Clocks.Count == 1 ? Instead(block, member) : [] };
                resolution.ErrorAt = (member.Start, member.End);
                return chosen;
            }
        }

        if (chosen.Count == 0 && !IsWhole(block) && anchor?.ClockIn(context.Zone) is { } kept)
            chosen.Add(new ChosenClock(Member.Empty, new ClockPick((int)(kept.NanosecondOfDay / NodaConstants.NanosecondsPerSecond), null), context.Zone));
        return chosen;
    }

    /// <summary>Whether whole days were typed, so that the meetup's time of day is not kept.</summary>
    private bool IsWhole(Block block) =>
        context.AsOne || block.Clocks.Any(member => member.IsAllDay) || block.Days.Any(member => member.IsAllDay || member.IsAsOne);

    /// <summary>When the clocks of the block begin in one of the ways to choose the halves of the day; "10, 12 or 2" is in order in the first alone.</summary>
    private List<int> ChosenIn(Block block, int way) => [.. block.Clocks
        .Where(member => member is { Clock: not null, ZoneEnd: null })
        .Select(member => chooser.Choose(member.Clock!, member.ClockEnd, member.Part, member.Step is not null))
        .Where(picks => picks.Count > 0)
        .Select(picks => picks[Math.Min(way, picks.Count - 1)].Start)];

    private static bool IsAscending(List<int> starts) => starts.Zip(starts.Skip(1)).All(pair => pair.First < pair.Second);

    /// <summary>"tonight" and "this evening" are still ahead at nine.</summary>
    private IReadOnlyList<ClockPick> Beginnings(Block block, Member member)
    {
        var part = member.Part!.Value;
        var isToday = member.Zone is null && block.Days is [{ Base: DayBase.FromToday { Days: 0 }, AfterDays: 0, HasDayEnd: false }];
        var picks = isToday ? ClockChooser.Beginnings(part, (int)(context.Now.InZone(context.Zone).TimeOfDay.NanosecondOfDay / NodaConstants.NanosecondsPerSecond)) : [];
        return picks.Count > 0 ? picks : [new ClockPick(ClockChooser.BeginningOf(part), null)];
    }

    private ChosenClock? Choose(Block block, Member member, Resolution resolution, int way)
    {
        if (member.IsAllDay)
            return null;
        var picks = member.Clock is null ? Beginnings(block, member)
            : member is { ZoneEnd: not null, ClockEnd: { } end, Part: null } && !(member.Clock.Half == ClockHalf.Open || end.Half == ClockHalf.Open)
            ? [new ClockPick(member.Clock.Written, end.Written)]
            : chooser.Choose(member.Clock, member.ClockEnd, member.Part, member.Step is not null);
        if (picks.Count == 0)
        {
            resolution.Error = errors.Impossible(nameOf(member.Start, member.End), member.Clock!, member.ClockEnd);
            return null;
        }

        var key = (member.Clock, member.ClockEnd, member.Part);
        if (!resolution.Chosen.TryGetValue(key, out var pick) || !picks.Contains(pick))
        {
            resolution.Ways = Math.Max(resolution.Ways, picks.Count);
            resolution.Chosen[key] = pick = picks[Math.Min(way, picks.Count - 1)];
        }

        if (member.Step is not null && pick.End is null)
            resolution.Error = errors.Unreadable(nameOf(member.Start, member.End), null) with { IsContradiction = true };
        return new ChosenClock(member, pick, null);
    }

    /// <summary>The start alone, and the end on the next day; the hour alone, and the part of the day alone.</summary>
    private List<Suggestion> Instead(Block block, Member member)
    {
        var date = block.Days is [var day] && _days.Find(day, _ => true, () => Typed(day)) is { Error: null, Dates: [var first, ..] } ? first : finder.Today.PlusDays(1);
        if (date < finder.Today || member.Clock is null)
            return [];
        var start = member.Clock.Written;
        List<ClockPick> picks = [new(start, null)];
        if (member.ClockEnd is { } end)
            picks.Add(new ClockPick(start, end.Written > start ? end.Written : end.Written + ClockChooser.SecondsPerDay));
        else if (member.Part is { } part)
            picks.Add(new ClockPick(ClockChooser.BeginningOf(part), null));
        return [.. picks.Select(pick => _entries.TextOf(new ChosenClock(member, pick, null), date)).OfType<string>().Select(text => new Suggestion(text))];
    }

    private void ResolveWithoutDay(Block block, List<ChosenClock> clocks, Resolution resolution)
    {
        if (anchor is not null && block.Clocks.Any(member => member.IsAllDay))
            _entries.AddDay(anchor.DateIn(context.Zone), anchor.WholeDaysIn(context.Zone), resolution, mayDrop: false);
        if (anchor is null && block.Clocks.Any(member => member is { IsEvery: true, Step: null }))
        {
            resolution.Error = Several.EndlessWithoutDay(block, clocks, finder.Today);
            return;
        }

        foreach (var clock in clocks)
        {
            var today = anchor?.DateIn(context.Zone) ?? finder.Today;
            var isAhead = anchor is not null || _entries.IsAhead(clock, today) || clock.Member.Step is not null && _entries.IsLastAhead(clock, today);
            _entries.Add(clock, isAhead ? today : today.PlusDays(1), resolution, mayDrop: clock.Member.Step is not null);
            if (resolution.Error is not null)
                return;
        }
    }

    private void ResolveDay(Block block, Member day, List<ChosenClock> clocks, Resolution resolution)
    {
        var isWhole = clocks.Count == 0;
        var set = _days.Find(day, IsAhead, () => Typed(day));
        if (set.Error is { } error)
        {
            var isEndless = error.Kind == TimeProblemKind.Endless && block.Days.Count > 1;
            Fail(block, day, clocks, resolution, isEndless ? Several.Endless(block, clocks) : error);
            if (isEndless)
                resolution.ErrorAt = resolution.SuggestAt;
            return;
        }

        set = anchor is null ? TypedOrder.Keep(day, set, finder.Today, resolution) : set;
        if (set.IsNextOne)
            resolution.Remarks.Add(new TimeRemark(TimeRemarkKind.NextOne, Typed(day)));
        var before = resolution.Taken;
        var dropped = resolution.DroppedPast;
        if (isWhole)
            AddWholeDays(day, set, resolution);
        else
            AddMoments(set, clocks, resolution);
        if (resolution.Error is null && resolution.Taken == before)
            resolution.Error = _entries.PastOf(set, clocks);
        if (resolution.Error is { } failed)
        {
            resolution.DroppedPast = dropped;
            Fail(block, day, clocks, resolution, set.HasYear && failed.Kind == TimeProblemKind.Past ? failed with { IsContradiction = true } : failed);
        }

        bool IsAhead(LocalDate date) => isWhole
            ? day is { Date: not null, Beside: null } && date >= finder.Today
            : clocks.Any(clock => _entries.IsAhead(clock, date));
    }

    private string Typed(Member member) => nameOf(member.Start, member.End);

    private static void Fail(Block block, Member day, List<ChosenClock> clocks, Resolution resolution, ParseError error)
    {
        var hasOwnClock = day.HasClock || clocks.Count == 0 || block.Own.Count == 1;
        resolution.Error = SuggestionWriter.AtTimesOf(error, block, clocks);
        resolution.ErrorAt = hasOwnClock ? (day.Start, day.End) : resolution.SuggestAt;
    }

    private void AddMoments(DaySet set, List<ChosenClock> clocks, Resolution resolution)
    {
        foreach (var date in set.Dates)
        {
            foreach (var clock in IsOneMoment(clocks, date) ? clocks.Take(1) : clocks)
            {
                _entries.Add(clock, date, resolution, set.IsSet || set.IsFlexible || clock.Member.Step is not null);
                if (resolution.Error is not { } error)
                    continue;
                var suggestions = error.Suggestions.Select(suggestion => AmongOthers(suggestion, (date, clock), set, clocks));
                resolution.Error = error with { Suggestions = [.. Ahead(error, set, clocks), .. suggestions] };
                return;
            }
        }
    }

    /// <summary>"7pm PST / 10pm EST / 3am GMT": the clocks of several zones at one moment, of which the first is meant with the day.</summary>
    private bool IsOneMoment(List<ChosenClock> clocks, LocalDate date)
    {
        if (clocks.Count < 2 || clocks.Any(clock => clock.Member.Zone is null) || clocks.Select(clock => clock.Member.Zone!.Name).Distinct().Count() < clocks.Count)
            return false;
        var moments = clocks.ConvertAll(clock => EntryMaker.Lenient(EntryMaker.At(date, clock.Pick.Start), _entries.ZoneOf(clock, date)));
        return moments.All(moment => Math.Abs((moment - moments[0]).TotalDays) is 0 or 1);
    }

    /// <summary>The times that are left when those that are over are left out.</summary>
    private IEnumerable<Suggestion> Ahead(ParseError error, DaySet set, List<ChosenClock> clocks)
    {
        if (error.Kind != TimeProblemKind.Past || set.Dates.Count * clocks.Count > WhenLimits.MostTimes)
            return [];
        var left = set.Dates.SelectMany(date => clocks.Select(clock => _entries.TextOf(clock, date))).OfType<string>().ToList();
        return left.Count > 0 ? [new Suggestion(string.Join(", ", left))] : [];
    }

    /// <summary>The other times of the days beside the suggested one.</summary>
    private Suggestion AmongOthers(Suggestion suggestion, (LocalDate, ChosenClock) failed, DaySet set, List<ChosenClock> clocks)
    {
        if (set.Dates.Count * clocks.Count is 1 or > WhenLimits.MostTimes || clocks.Any(clock => clock.Member.Step is not null))
            return suggestion;
        var all = set.Dates.SelectMany(date => clocks.Select(clock => (date, clock)))
            .Select(pair => pair == failed ? suggestion.Text : _entries.TextOf(pair.clock, pair.date))
            .Where(text => text is not null);
        return suggestion with { Text = string.Join(", ", all) };
    }

    private void AddWholeDays(Member day, DaySet set, Resolution resolution)
    {
        var isGiven = context.GivenDuration is { } given && given == Day * set.Dates.Count;
        var isOne = set.IsRun && set.Dates.Count > 1
            && (day.IsAsOne || context.AsOne || isGiven || context.Purpose == ReadingPurpose.Edit);
        if (isOne)
        {
            var consecutive = new DateInterval(set.Dates[0], set.Dates[^1]).Length;
            _entries.AddDay(set.Dates[0], Day * consecutive, resolution, mayDrop: false);
            return;
        }

        foreach (var date in set.Dates)
        {
            _entries.AddDay(date, LengthOf(day), resolution, set.IsSet);
            if (resolution.Error is not null)
                return;
        }
    }

    private Duration? LengthOf(Member day)
    {
        if (day.Length is { Months: 0 } length)
            return length.Lasting(isWholeDays: true);
        return anchor is { Time.IsWholeDay: true } kept && kept.Length > Day ? kept.Length : null;
    }
}
