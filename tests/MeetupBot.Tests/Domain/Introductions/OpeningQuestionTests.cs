using MeetupBot.Domain.Introductions;

namespace MeetupBot.Tests.Domain.Introductions;

public sealed class OpeningQuestionTests
{
    private const int Count = 30;

    [Fact]
    public void An_introduction_has_always_the_same_question()
    {
        var id = new IntroductionId("k3n9x2");
        Assert.Equal(OpeningQuestion.Choose(id, new HashSet<int>(), Count), OpeningQuestion.Choose(id, new HashSet<int>(), Count));
    }

    [Fact]
    public void Nobody_is_asked_one_twice_until_all_were_asked()
    {
        var asked = new HashSet<int>();
        for (var i = 0; i < Count; i++)
            Assert.True(asked.Add(OpeningQuestion.Choose(new IntroductionId($"intro{i}"), asked, Count)));
        Assert.InRange(OpeningQuestion.Choose(new IntroductionId("another"), asked, Count), 0, Count - 1);
    }

    [Fact]
    public void Different_introductions_begin_at_different_questions() => Assert.True(
        Enumerable.Range(0, 300).Select(i => OpeningQuestion.Choose(new IntroductionId($"intro{i}"), new HashSet<int>(), Count)).Distinct().Count() == Count);
}
