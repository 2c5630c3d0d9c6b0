using System.Runtime.InteropServices;

namespace SheetsMatcher.Benchmarks.Instances;

/// <summary>As many mentors as mentees who give one of a limited number of answers.</summary>
internal sealed class ClassedCrowd
{
    private readonly Answers[] _mentees;
    private readonly Answers[] _mentors;

    /// <param name="count">How many mentees there are, and how many mentors.</param>
    /// <param name="classes">How many different answers either gives.</param>
    /// <param name="isEven">Whether all answers are given equally often, or by chance.</param>
    public ClassedCrowd(int count, int classes, bool isEven)
    {
        var (chance, crowd) = (new Random(1), new StructuredCrowd(1));
        IsEven = isEven;
        _mentees = Drawn(crowd.Mentees(classes), count, isEven ? null : chance);
        _mentors = Drawn(crowd.Mentors(classes), count, isEven ? null : chance);
    }

    public bool IsEven { get; }

    public int Count => _mentees.Length;

    public PeopleOfOneAnswer MenteeClasses() => Collapse(_mentees);

    public PeopleOfOneAnswer MentorClasses() => Collapse(_mentors);

    private static Answers[] Drawn(Answers[] different, int count, Random? chance)
    {
        var people = new Answers[count];
        for (var i = 0; i < count; i++)
        {
            var isTurn = chance is null || i < different.Length;
            people[i] = different[isTurn ? i % different.Length : chance!.Next(different.Length)];
        }
        return people;
    }

    private static PeopleOfOneAnswer Collapse(Answers[] people)
    {
        var classes = new Dictionary<ulong, int>();
        var (answers, sizes) = (new List<Answers>(), new List<int>());
        foreach (var person in people)
        {
            ref var place = ref CollectionsMarshal.GetValueRefOrAddDefault(
                classes,
                person.Key,
                out var isKnown
            );
            if (!isKnown)
            {
                place = answers.Count;
                answers.Add(person);
                sizes.Add(0);
            }
            sizes[place]++;
        }
        return new PeopleOfOneAnswer([.. answers], [.. sizes]);
    }
}

/// <summary>The different answers of a crowd, and how many people gave each.</summary>
internal sealed record PeopleOfOneAnswer(Answers[] Answers, int[] Sizes);
