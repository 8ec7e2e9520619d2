using FsCheck;
using FsCheck.Fluent;
using MeetupBot.Domain.Reminders;
using MeetupBot.Features.Community.Profile;
using NodaTime;

namespace MeetupBot.Tests.Features.Community.Profile;

public sealed class OffsetTextTests
{
    private static readonly Arbitrary<ReminderOffsets> Offsets = Gen.Choose(1, (int)ReminderOffsets.Longest.TotalMinutes).ListOf()
        .Select(minutes => ReminderOffsets.Create(minutes.Select(minute => Duration.FromMinutes(minute)))).ToArbitrary();

    [Fact]
    public void What_is_written_is_read_back() => Prop.ForAll(
        Offsets,
        offsets => OffsetText.Read(OffsetText.Write(offsets), out _) == offsets && OffsetText.Read(OffsetText.WriteForTyping(offsets), out _) == offsets)
        .QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("45 days, 2h", "Reminders come 1 min to 30 days before the start, and 45 days is outside that. This would work: 30 days, 2 h.")]
    [InlineData("6h, 5h, 4h, 3h, 2h, 1h", "6 reminders are more than 5. The 5 nearest the start are: 5 h, 4 h, 3 h, 2 h, 1 h.")]
    [InlineData("soon", "I can't read “soon” as reminders; for example 24h, 2h, or none, or as the community. Up to 5, at most 30 days before.")]
    public void A_refusal_says_the_bounds_and_what_would_do(string text, string expected)
    {
        Assert.Null(OffsetText.Read(text, out var problem));
        Assert.Equal(expected, problem);
    }
}
