using ThreadBot.Pictures.Subjects;

namespace ThreadBot.Pictures;

/// <summary>Every picture that is drawn for the threads of this repository: a new one is a class and a line here.</summary>
internal static class AllPictures
{
    public static IReadOnlyList<IPicture> List { get; } =
    [
        new NeuronPicture(),
        new NeuralNetworkPicture(),
        new TrainingLoopPicture(),
        new TrainTestSplitPicture(),
        new TwoSpamFiltersPicture(),
        new LinearRegressionPicture(),
        new ConfusionMatrixPicture(),
        new DecisionTreePicture(),
        new CrossValidationPicture(),
        new GradientDescentPicture(),
        new LearningRatePicture(),
        new ActivationFunctionPicture(),
        new LayerPicture(),
        new ForwardPassPicture(),
        new UnderfittingPicture(),
        new OverfittingPicture(),
        new BiasVariancePicture(),
        new RocCurvePicture(),
        new AucPicture(),
        new KMeansPicture(),
        new ConvolutionPicture(),
        new EmbeddingPicture(),
        new AttentionPicture(),
        new TemperaturePicture(),
    ];
}
