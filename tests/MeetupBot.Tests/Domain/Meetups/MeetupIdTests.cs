using FsCheck;
using FsCheck.Fluent;
using MeetupBot.Domain.Meetups;
using MeetupBot.Features.Scheduling.Propose;

namespace MeetupBot.Tests.Domain.Meetups;

public sealed class MeetupIdTests
{
    [Theory]
    [InlineData("K7Q2", "K7Q2")]
    [InlineData("k7q2", "K7Q2")]
    [InlineData("  #k7q2 ", "K7Q2")]
    [InlineData("`K7Q2`", "K7Q2")]
    [InlineData("oil0", "0110")]
    [InlineData("ABCDEFGH", "ABCDEFGH")]
    public void An_id_is_read_as_people_type_it(string typed, string id)
    {
        Assert.True(MeetupId.TryParse(typed, out var read));
        Assert.Equal(id, read.Value);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("K7Q")]
    [InlineData("ABCDEFGHJ")]
    [InlineData("K7QU")]
    [InlineData("K7 Q2")]
    [InlineData("K7Q2'; DROP TABLE meetups")]
    [InlineData("кодА")]
    public void What_is_no_id_is_not_read_as_one(string? typed) => Assert.False(MeetupId.TryParse(typed, out _));

    [Fact]
    public void Any_text_is_read_or_refused_and_what_is_read_reads_again() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string>(), text =>
            !MeetupId.TryParse(text, out var id) || (MeetupId.TryParse(id.Value, out var again) && again == id)).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(MeetupId.MinLength)]
    [InlineData(MeetupId.MaxLength)]
    public void Random_bytes_make_an_id_of_as_many_characters(int length)
    {
        var bytes = Enumerable.Range(0, length).Select(index => (byte)(255 - index)).ToArray();

        var id = MeetupId.From(bytes);

        Assert.True(MeetupId.TryParse(id.Value, out var read));
        Assert.Equal(id, read);
        Assert.Equal(length, id.Value.Length);
    }

    [Fact]
    public void Every_letter_is_as_likely_as_another()
    {
        var letters = Enumerable.Range(0, 256).Select(value => MeetupId.From([(byte)value, 0, 0, 0]).Value[0]);
        Assert.All(letters.CountBy(letter => letter), letter => Assert.Equal(8, letter.Value));
    }

    [Theory]
    [InlineData("K7Q2", true)]
    [InlineData("2026", false)]
    [InlineData("WEEK", false)]
    public void A_number_or_a_word_is_not_mixed(string id, bool isMixed) => Assert.Equal(isMixed, new MeetupId(id).IsMixed);

    [Fact]
    public void Ids_are_drawn_that_nobody_takes_for_a_year_or_a_word() => Assert.All(ProposeService.DrawIds().Take(2_000), id => Assert.True(id.IsMixed, id.Value));
}
